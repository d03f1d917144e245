import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Bracket } from '../faq/brackets';
import type { Span } from '../search/types';
import { typeset } from '../text/typography';
import { howChecked } from './citation';
import { Icon, INFO } from './icons';
import { NoteText } from './notes';
import { answerStrings } from './strings';

interface Line extends Span {
  readonly isItem: boolean;
}

/** The `part` of an official text in paragraphs, headings and lists, with `tail` behind its last word. */
export function OfficialText({
  text: given,
  part,
  tail,
  ...set
}: BracketedTextProps & { readonly tail?: VNode | undefined }): VNode {
  // Typeset once, before it is cut: typography depends on the characters on both sides.
  const text = useMemo(() => typeset(given), [given]);
  const lines = linesOf(text, part);
  const show = (line: Span): VNode => (
    <>
      <BracketedText text={text} part={line} {...set} />
      {line === lines.at(-1) && tail}
    </>
  );
  return (
    <>
      {groupItems(lines).map((group) =>
        group[0]?.isItem === true ? (
          <ul key={group[0].start}>
            {group.map((line) => (
              <li key={line.start}>{show(line)}</li>
            ))}
          </ul>
        ) : (
          group.map((line) =>
            isHeading(text, line) ? (
              <h3 key={line.start}>{show(line)}</h3>
            ) : (
              <p key={line.start}>{show(line)}</p>
            ),
          )
        ),
      )}
    </>
  );
}

const MAX_HEADING = 70;

/** Whether a line looks like a heading: short, alone between line breaks, without a final stop, before text. */
function isHeading(text: string, { start, end, isItem }: Line): boolean {
  if (isItem || end - start > MAX_HEADING) return false;
  const lineStart = text.lastIndexOf('\n', start - 1);
  const isAlone =
    (start === 0 || (lineStart >= 0 && text.slice(lineStart, start).trim() === '')) &&
    /^\s*\n\s*[^\s]/.test(text.slice(end));
  return isAlone && /^\p{Lu}[^\n]*[^.,;:!…\s]$/u.test(text.slice(start, end));
}

/** The lines of `part` without the bullets and spaces at their edges; a bullet begins a line wherever it stands. */
function linesOf(text: string, { start: from, end: to }: Span): Line[] {
  return [...text.slice(from, to).matchAll(/[^\n•]+|•[^\n•]*/g)].flatMap(({ index, 0: line }) => {
    const isItem = line.startsWith('•');
    const start = from + index + line.length - line.replace(/^[•\s]+/, '').length;
    const end = from + index + line.trimEnd().length;
    return end > start ? [{ start, end, isItem }] : [];
  });
}

/** Groups neighbouring list items; other lines stay alone. */
function groupItems(lines: readonly Line[]): Line[][] {
  return lines.reduce<Line[][]>((groups, line) => {
    const last = groups.at(-1);
    if (line.isItem && last?.[0]?.isItem === true) last.push(line);
    else groups.push([line]);
    return groups;
  }, []);
}

/** A part of an official text, with its marks and brackets. */
interface BracketedTextProps {
  /** Typeset, but for {@link OfficialText}. */
  readonly text: string;
  readonly part: Span;
  /** Spans of the whole text, like the brackets' places. */
  readonly marks: readonly Span[];
  readonly brackets: readonly Bracket[];
  /** Shows the brackets as plain text that does not unfold. */
  readonly isPlain?: boolean | undefined;
}

/**
 * The `part` of an official text, with its `marks` in `<mark>` and the editor's brackets. The brackets cannot be selected,
 * so that they are not copied as official text.
 */
export function BracketedText({ text, part, marks, brackets, isPlain }: BracketedTextProps): VNode {
  const here = brackets.filter(({ at }) => at > part.start && at <= part.end);
  const slice = (start: number, end: number): VNode => (
    <MarkedText text={text} part={{ start, end }} marks={marks} />
  );
  let from = part.start;
  const upToEachBracket = here.map((bracket) => {
    const before = slice(from, bracket.at);
    from = bracket.at;
    const key = `${bracket.note.id} ${bracket.at}`;
    return [
      before,
      isPlain === true ? (
        <PlainBracket key={key} bracket={bracket} />
      ) : (
        <BracketView key={key} bracket={bracket} />
      ),
    ];
  });
  return (
    <>
      {upToEachBracket}
      {slice(from, part.end)}
    </>
  );
}

function PlainBracket({ bracket: { short } }: { readonly bracket: Bracket }): VNode {
  return (
    <span class="bracket">
      {'\u00a0'}
      <i>[{typeset(short)}]</i>
    </span>
  );
}

/** « [aujourd’hui : 175 h] », with a button that unfolds the whole note. */
function BracketView({ bracket: { short, note } }: { readonly bracket: Bracket }): VNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const said = typeset(short);
  const lastWord = said.lastIndexOf(' ') + 1;
  return (
    <span class="bracket">
      {'\u00a0'}
      {/* The text is outside the button, because a button does not break over two lines. */}
      <i aria-hidden="true">[{said.slice(0, lastWord)}</i>
      <span class="bracket-end">
        <i aria-hidden="true">
          {said.slice(lastWord)}
          {'\u00a0'}
        </i>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={answerStrings.editorsNote(said)}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon path={INFO} />
        </button>
        <i aria-hidden="true">]</i>
      </span>
      {isOpen && (
        <span class="bracket-note" role="note" id={id}>
          <NoteText note={note} /> <span class="note-source">{howChecked([note])}</span>
        </span>
      )}
    </span>
  );
}

/** The `part` of the typeset `text`, with its `marks` in `<mark>`. Marks are spans of `text`, in order, without overlap. */
export function MarkedText({
  text,
  part = { start: 0, end: text.length },
  marks,
}: {
  readonly text: string;
  readonly part?: Span;
  readonly marks: readonly Span[];
}): VNode {
  let at = part.start;
  const upToEachMark = marks
    .filter(({ start, end }) => start < part.end && end > part.start)
    .map((mark) => {
      const start = Math.max(mark.start, part.start);
      const before = text.slice(at, start);
      at = Math.min(mark.end, part.end);
      return [before, <mark key={start}>{text.slice(start, at)}</mark>];
    });
  return (
    <>
      {upToEachMark}
      {text.slice(at, part.end)}
    </>
  );
}
