import type { VNode } from 'preact';
import type { Span } from '../search/types';
import { BracketedText, type BracketedTextProps } from './bracketed-text';

interface Line extends Span {
  readonly isItem: boolean;
}

/** The `part` of an official text in paragraphs, headings and lists, with `tail` behind its last word. */
export function OfficialText({
  text,
  part,
  tail,
  ...set
}: BracketedTextProps & { readonly tail?: VNode | undefined }): VNode {
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

/** Whether a line stands as a heading does: short, alone between line breaks, without a stop, before something. */
function isHeading(text: string, { start, end, isItem }: Line): boolean {
  const isAlone =
    (start === 0 || /\n\s*$/.test(text.slice(0, start))) && /^\s*\n\s*[^\s]/.test(text.slice(end));
  return (
    !isItem &&
    isAlone &&
    end - start <= MAX_HEADING &&
    /^\p{Lu}[^\n]*[^.,;:!…\s]$/u.test(text.slice(start, end))
  );
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

/** Neighbouring items of a list together, each other line alone. */
function groupItems(lines: readonly Line[]): Line[][] {
  return lines.reduce<Line[][]>((groups, line) => {
    const last = groups.at(-1);
    if (line.isItem && last?.[0]?.isItem === true) last.push(line);
    else groups.push([line]);
    return groups;
  }, []);
}
