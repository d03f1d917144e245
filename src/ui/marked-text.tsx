import type { VNode } from 'preact';
import type { Span } from '../search/types';
import { typeset } from '../text/typography';

/** The `part` of `text`, typeset, with its `marks` in `<mark>`. Marks are spans of `text`, in order, without overlap. */
export function MarkedText({
  text,
  part = { start: 0, end: text.length },
  marks,
}: {
  readonly text: string;
  readonly part?: Span;
  readonly marks: readonly Span[];
}): VNode {
  // Typeset before it is cut: typography depends on the characters on both sides.
  const typed = typeset(text);
  let at = part.start;
  const upToEachMark = marks
    .filter(({ start, end }) => start < part.end && end > part.start)
    .map((mark) => {
      const start = Math.max(mark.start, part.start);
      const before = typed.slice(at, start);
      at = Math.min(mark.end, part.end);
      return [before, <mark key={start}>{typed.slice(start, at)}</mark>];
    });
  return (
    <>
      {upToEachMark}
      {typed.slice(at, part.end)}
    </>
  );
}
