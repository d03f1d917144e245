import type { VNode } from 'preact';
import type { Span } from '../search/types';
import { typeset } from '../text/typography';

interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
}

/** `text`, typeset, with its `marks` in `<mark>`. Marks are spans of the text as given, in order, without overlap. */
export function MarkedText({
  text,
  marks,
}: {
  readonly text: string;
  readonly marks: readonly Span[];
}): VNode {
  return (
    <>
      {splitAtMarks(typeset(text), marks).map((piece) =>
        piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
      )}
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

function splitAtMarks(text: string, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ start: at, text: text.slice(at, start), marked: false });
    pieces.push({ start, text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), marked: false });
  return pieces;
}
