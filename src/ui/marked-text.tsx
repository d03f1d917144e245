import type { VNode } from 'preact';
import type { Span } from '../search/types';
import { typeset } from '../text/typography';

/** `text`, typeset, with its `marks` in `<mark>`. Marks are spans of the text as given, in order, without overlap. */
export function MarkedText({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Span[];
}): VNode {
  const typed = typeset(text);
  let at = 0;
  const upToEachMark = marks.map(({ start, end }) => {
    const before = typed.slice(at, start);
    at = end;
    return [before, <mark key={start}>{typed.slice(start, end)}</mark>];
  });
  return (
    <>
      {upToEachMark}
      {typed.slice(at)}
    </>
  );
}

/** The part of `marks` that lies in `part`, counted from its start. */
export function marksWithin(marks: readonly Span[], part: Span): Span[] {
  return marks
    .filter((mark) => mark.start < part.end && mark.end > part.start)
    .map((mark) => ({
      start: Math.max(mark.start, part.start) - part.start,
      end: Math.min(mark.end, part.end) - part.start,
    }));
}
