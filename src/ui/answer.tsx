import type { VNode } from 'preact';
import { findBrackets } from '../faq/brackets';
import type { Answer, FaqEntry } from '../faq/types';
import type { SearchResult, Span } from '../search/types';
import { AnswerActions } from './answer-actions';
import { BracketedText } from './bracketed-text';
import { MarkedText, marksWithin } from './marked-text';
import { Notes } from './notes';
import { OutwardLink } from './outward-link';
import { Provenance } from './provenance';
import { StatementView } from './statement';
import { strings } from './strings';

/** An answer as the reader meets it: how old it is and what has changed come before the text. */
export function AnswerView({ result }: { readonly result: SearchResult }): VNode {
  const { entry } = result;
  return (
    <>
      <Provenance entry={entry} />
      {entry.statement !== undefined && <StatementView statement={entry.statement} />}
      <Notes notes={entry.notes} />
      <AnswerText result={result} />
      <Links links={entry.answer.links} />
      <AnswerActions entry={entry} />
    </>
  );
}

/** The text of an answer, the passage that replies set off, the words of the query marked. */
function AnswerText({ result }: { readonly result: SearchResult }): VNode {
  const { entry, passage, marks } = result;
  const text = entry.answer.text;
  const brackets = findBrackets(text, entry.notes);
  const part = (start: number, end: number): VNode => (
    <BracketedText text={text} part={{ start, end }} marks={marks} brackets={brackets} />
  );
  return (
    <blockquote class="answer-text" cite={entry.source.url}>
      {part(0, passage.start)}
      <span class="passage">{part(passage.start, passage.end)}</span>
      {part(passage.end, text.length)}
      <ExcerptMark entry={entry} />
    </blockquote>
  );
}

/** Only a `part` of an answer, for places with little room. */
export function AnswerPart({ result, part }: { readonly result: SearchResult; readonly part: Span }): VNode {
  const { entry, marks } = result;
  const isLast = part.end >= entry.answer.text.length;
  return (
    <>
      {part.start > 0 && '… '}
      <MarkedText text={entry.answer.text.slice(part.start, part.end)} marks={marksWithin(marks, part)} />
      {isLast ? <ExcerptMark entry={entry} /> : ' …'}
    </>
  );
}

/** Where the links of the text lead, which itself says only where they stand. */
function Links({ links = [] }: Pick<Answer, 'links'>): VNode | null {
  if (links.length === 0) return null;
  return (
    <p class="provenance">
      {strings.links}
      {links.map(({ label, url }) => [
        ' · ',
        <OutwardLink key={url} href={url}>
          {withForeignHost(label, url)}
        </OutwardLink>,
      ])}
    </p>
  );
}

/** A link that leaves gouv.fr shows its host: a label may name another. */
function withForeignHost(label: string, url: string): string {
  const { hostname } = new URL(url);
  return label === hostname || /(?:^|\.)gouv\.fr$/.test(hostname) ? label : `${label} (${hostname})`;
}

/** A result made of an entry alone, with nothing to mark and no passage to set off. */
export function resultOf(entry: FaqEntry): SearchResult {
  const passage: Span = { start: 0, end: 0 };
  return { entry, passage, line: passage, marks: [], questionMarks: [] };
}

function ExcerptMark({ entry }: { readonly entry: FaqEntry }): VNode | null {
  if (entry.answer.extent === 'full') return null;
  return <span class="excerpt-mark">{strings.excerptMark}</span>;
}
