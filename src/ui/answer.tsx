import type { ComponentChild, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { findBrackets } from '../faq/brackets';
import type { Answer, FaqEntry } from '../faq/entry';
import type { SearchResult, Span } from '../search/types';
import { typeset } from '../text/typography';
import { Report } from './answer-actions';
import { dateSeen, excerptMarkAfter, withForeignHost } from './citation';
import { OutwardLink } from './controls';
import { Changes, Replacing, StatementView, StatusLine } from './notes';
import { BracketedText, OfficialText } from './official-text';
import { answerStrings } from './strings';

/**
 * An answer, in the same order on every surface: its age, what holds today, the passage that replies, the link that
 * continues where the text stops, the folded changes, the actions.
 */
export function AnswerView({
  result,
  compactId,
  actions,
}: {
  readonly result: SearchResult;
  /**
   * Set in the card, which shows only the passage of the text and has the link and the copy button in its footer. The id
   * of the element that holds today's rule and the passage.
   */
  readonly compactId?: string;
  /** Actions to show before the report. */
  readonly actions?: ComponentChild;
}): VNode {
  const { entry } = result;
  const isCompact = compactId !== undefined;
  const { now } = entry.source;
  const changes = useRef<HTMLDetailsElement>(null);
  const onChanges = (): void => {
    if (changes.current === null) return;
    changes.current.open = true;
    changes.current.querySelector('summary')?.focus();
  };
  return (
    <>
      <StatusLine entry={entry} onChanges={onChanges} />
      <div class="reply" id={compactId}>
        {entry.statement !== undefined && <StatementView statement={entry.statement} isInCard={isCompact} />}
        <Replacing entry={entry} />
        <AnswerText result={result} isCompact={isCompact} />
      </div>
      {!isCompact && <WayOn entry={entry} />}
      <Links links={entry.answer.links} />
      {now !== undefined && (
        <p class="links">
          <OutwardLink href={now.url}>{answerStrings.readNow(typeset(now.title))}</OutwardLink> (
          {dateSeen(now)})
        </p>
      )}
      <Changes notes={entry.notes} place={changes} />
      <div class="actions">
        {actions}
        <Report entry={entry} />
      </div>
    </>
  );
}

/** Longer text before the passage, or after it, is folded. In UTF-16 units. */
const [MAX_BEFORE, MAX_AFTER] = [90, 400];

/** The official text. The passage that replies is set off and never folded; long text around it is folded. */
function AnswerText({
  result: { entry, passage, marks },
  isCompact,
}: {
  readonly result: SearchResult;
  readonly isCompact: boolean;
}): VNode {
  const { text, blocks } = entry.answer;
  // The punctuation after the passage is shown with it, so that the rest does not begin with a stop. Where the rest is not
  // shown, « ; » and « : » are left out: nothing would follow them.
  const stop = isCompact ? /^\s*[.!?…»)]+/ : /^\s*[.,;:!?…»)]+/;
  const hasPassage = passage.end > passage.start;
  const end = passage.end + (hasPassage ? (stop.exec(text.slice(passage.end))?.[0].length ?? 0) : 0);
  const brackets = findBrackets(text, entry.notes);
  const isWhole = isCompact || text.slice(end).trim() === '';
  const tail = <ExcerptMark entry={entry} end={isCompact ? end : text.length} />;
  const part = (start: number, end: number, marked: readonly Span[] = [], after?: VNode): VNode => (
    <OfficialText {...{ text, blocks, brackets }} part={{ start, end }} marks={marked} tail={after} />
  );
  const chosen = hasPassage && (
    <div class="passage">{part(passage.start, end, isCompact ? [] : marks, isWhole ? tail : undefined)}</div>
  );
  return (
    <blockquote class="answer-text" cite={entry.source.url}>
      {!isCompact && passage.start > 0 && (
        <Fold title={answerStrings.beginning} isFolded={passage.start > MAX_BEFORE}>
          {part(0, passage.start)}
        </Fold>
      )}
      {chosen}
      {(!isCompact || !hasPassage) && (
        <Fold title={answerStrings.rest} isFolded={hasPassage && text.length - end > MAX_AFTER}>
          {part(end, text.length, [], tail)}
        </Fold>
      )}
    </blockquote>
  );
}

function Fold({
  title,
  isFolded,
  children,
}: {
  readonly title: string;
  readonly isFolded: boolean;
  readonly children: VNode;
}): VNode {
  if (!isFolded) return children;
  return (
    <details class="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** After an excerpt, the link to the rest of the text; after a whole text, the link to the original. */
function WayOn({ entry }: { readonly entry: FaqEntry }): VNode {
  const { answer, source } = entry;
  return (
    <p class="way-on">
      {answer.extent === 'excerpt' && <span>{answerStrings.textEndsHere} </span>}
      <OfficialLink entry={entry}>{answerStrings.readOfficial[answer.extent][source.kind]}</OfficialLink>
    </p>
  );
}

/** The link to the official text. */
export function OfficialLink({
  entry: { answer, source },
  children,
}: {
  readonly entry: FaqEntry;
  /** The visible text; shorter than the link's name where there is little room. */
  readonly children: string;
}): VNode {
  const name = answerStrings.readOfficial[answer.extent][source.kind];
  return (
    <OutwardLink class="official" href={source.url} {...(children !== name && { label: name })}>
      {children}
    </OutwardLink>
  );
}

/** Only a `part` of an answer, with its brackets as plain text, for places with little room. */
export function AnswerPart({ result, part }: { readonly result: SearchResult; readonly part: Span }): VNode {
  const { entry, marks } = result;
  // Rows are rendered again at each key, and a learned text is long.
  const text = useMemo(() => typeset(entry.answer.text), [entry.answer.text]);
  const isLast = part.end >= text.length;
  return (
    <>
      {part.start > 0 && '… '}
      <BracketedText
        text={text}
        part={part}
        marks={marks}
        brackets={findBrackets(entry.answer.text, entry.notes)}
        isPlain
      />
      {isLast ? <ExcerptMark entry={entry} end={text.length} /> : ' …'}
    </>
  );
}

/** The links of a learned text. The text itself has only their labels. */
function Links({ links = [] }: Pick<Answer, 'links'>): VNode | null {
  if (links.length === 0) return null;
  return (
    <p class="links">
      {answerStrings.links}
      {links.map(({ label, url }) => [
        ' · ',
        <OutwardLink key={url} href={url}>
          {withForeignHost(typeset(label), url)}
        </OutwardLink>,
      ])}
    </p>
  );
}

/** A result for an entry that was not searched: no marks and no passage. */
export function resultOf(entry: FaqEntry): SearchResult {
  const passage: Span = { start: 0, end: 0 };
  return { entry, passage, line: passage, marks: [], questionMarks: [] };
}

/** Says that the text shown up to `end` is an excerpt; after a whole sentence without « … ». */
function ExcerptMark({ entry, end }: { readonly entry: FaqEntry; readonly end: number }): VNode | null {
  if (entry.answer.extent === 'full') return null;
  return <span class="excerpt-mark">{excerptMarkAfter(entry.answer.text.slice(0, end))}</span>;
}
