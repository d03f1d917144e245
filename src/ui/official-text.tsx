import type { VNode } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import type { Bracket } from '../faq/brackets';
import type { Answer, AnswerBlock } from '../faq/entry';
import type { Span } from '../search/types';
import { typeset } from '../text/typography';
import { howChecked } from './citation';
import { Icon, INFO } from './controls';
import { NoteText } from './notes';
import { answerStrings } from './strings';

interface Line extends Span, Pick<AnswerBlock, 'kind' | 'marker'> {
  /** Of an item: 1 in an outermost list. */
  readonly depth: number;
}

/**
 * The `part` of an official text in paragraphs, headings and lists, with `tail` behind its last word. Without `blocks`,
 * bullets alone tell the shape of the lines.
 */
export function OfficialText({
  text: given,
  part,
  blocks,
  tail,
  ...set
}: BracketedTextProps & Pick<Answer, 'blocks'> & { readonly tail?: VNode | undefined }): VNode {
  // Typeset once, before it is cut: typography depends on the characters on both sides.
  const text = useMemo(() => typeset(given), [given]);
  const lines = blocks === undefined ? bulletLines(text, part) : linesOf(text, part, blocks);
  const show = (line: Line): VNode => (
    <>
      <BracketedText text={text} part={line} {...set} />
      {line === lines.at(-1) && tail}
    </>
  );
  return (
    <>
      {groupItems(lines).map((group) => {
        const [first] = group;
        if (first?.kind === 'item') return <List key={first.start} items={group} show={show} />;
        return group.map((line) => {
          const Tag = line.kind === 'heading' ? 'h3' : 'p';
          return <Tag key={line.start}>{show(line)}</Tag>;
        });
      })}
    </>
  );
}

/** Items of a list. A deeper item stands in a list inside the item before it. */
function List({
  items,
  show,
}: {
  readonly items: readonly Line[];
  readonly show: (line: Line) => VNode;
}): VNode {
  const [{ depth = 1 } = {}] = items;
  // A part may begin inside an item, which then has no marker.
  const isNumbered = NUMBER.test(items.find(({ marker }) => marker !== undefined)?.marker ?? '');
  const nested = items.reduce<{ readonly item: Line; readonly inner: Line[] }[]>((all, item) => {
    const last = all.at(-1);
    if (last !== undefined && item.depth > depth) last.inner.push(item);
    else all.push({ item, inner: [] });
    return all;
  }, []);
  const shown = nested.map(({ item, inner }) => {
    const { marker = '' } = item;
    const number = isNumbered ? NUMBER.exec(marker)?.[0] : undefined;
    const isMarked = number !== undefined || (!isNumbered && marker === BULLET);
    return (
      <li key={item.start} value={number} class={isMarked ? undefined : 'unmarked'}>
        {!isMarked && marker && `${marker}\u00a0`}
        {show(item)}
        {inner.length > 0 && <List items={inner} show={show} />}
      </li>
    );
  });
  const Tag = isNumbered ? 'ol' : 'ul';
  return <Tag>{shown}</Tag>;
}

const BULLET = '•';
const NUMBER = /^\d+/;

/** The lines of `part`, which the `blocks` of the whole text follow one by one. An item cut by `part` has no marker. */
function linesOf(text: string, { start: from, end: to }: Span, blocks: readonly AnswerBlock[]): Line[] {
  let next = 0;
  return blocks.flatMap(({ kind, depth = 1, marker, text: { length } }) => {
    const begin = next + (marker === undefined ? 0 : marker.length + 1);
    next = begin + length + 1;
    const shown = text.slice(Math.max(begin, from), Math.min(begin + length, to)).trim();
    const start = text.indexOf(shown, Math.max(begin, from));
    const end = start + shown.length;
    return shown === '' ? [] : [{ kind, depth, marker: from <= begin ? marker : undefined, start, end }];
  });
}

/** The lines of `part` without the bullets and spaces at their edges; each bullet begins a line. */
function bulletLines(text: string, { start: from, end: to }: Span): Line[] {
  return [...text.slice(from, to).matchAll(/[^\n•]+|•[^\n•]*/g)].flatMap(({ index, 0: line }): Line[] => {
    const isItem = line.startsWith(BULLET);
    const start = from + index + line.length - line.replace(/^[•\s]+/, '').length;
    const end = from + index + line.trimEnd().length;
    return end > start ? [{ kind: isItem ? 'item' : 'paragraph', depth: 1, marker: BULLET, start, end }] : [];
  });
}

/** Neighbouring items of a list together, each other line alone. */
function groupItems(lines: readonly Line[]): Line[][] {
  return lines.reduce<Line[][]>((groups, line) => {
    const last = groups.at(-1);
    if (line.kind === 'item' && last?.[0]?.kind === 'item') last.push(line);
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
