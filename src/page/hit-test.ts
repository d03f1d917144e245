import { isCurrent, type Occurrence, rangeOf } from './occurrences';

/** The occurrence under a point of the viewport (CSS pixels), or undefined. */
export function occurrenceAt(
  occurrences: readonly Occurrence[],
  x: number,
  y: number,
): Occurrence | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return undefined;
  const { offsetNode, offset } = caret;
  return occurrences.find(
    (occurrence) =>
      occurrence.run.nodes.some((node) => node === offsetNode) &&
      isCurrent(occurrence) &&
      containsPoint(occurrence, offsetNode, offset) &&
      // The caret snaps to the nearest text: the point may lie beside it.
      [...rangeOf(occurrence).getClientRects()].some((rect) => isInside(rect, x, y)),
  );
}

function containsPoint(occurrence: Occurrence, node: Node, offset: number): boolean {
  const range = rangeOf(occurrence);
  return range.isPointInRange(node, offset);
}

function isInside(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
}
