import { isCurrent, type Occurrence, rangeOf } from './occurrences';

/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The occurrence under a point of the viewport (CSS pixels), or undefined. */
export function occurrenceAt(
  occurrences: readonly Occurrence[],
  x: number,
  y: number,
): Occurrence | undefined {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  return occurrences.find(
    (occurrence) =>
      occurrence.run.nodes.some((part) => part === node) &&
      isCurrent(occurrence) &&
      // The caret snaps to the nearest text: the point may lie beside it.
      [...rangeOf(occurrence).getClientRects()].some((rect) => isInRect(x, y, rect)),
  );
}

/** Whether the point lies in `rect`, edges included. */
export function isInRect(x: number, y: number, rect: Rect): boolean {
  return x >= rect.left && x <= rect.left + rect.width && y >= rect.top && y <= rect.top + rect.height;
}
