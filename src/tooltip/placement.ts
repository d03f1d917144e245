import type { Rect } from '../page/hit-test';

/** Width and height, in CSS pixels. */
export type Size = Pick<Rect, 'width' | 'height'>;

/** Where the card goes, in CSS pixels of the viewport. Content higher than `maxHeight` scrolls. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Between the term and its card. */
const GAP = 8;
/** Between the card and the edges of the viewport. */
const MARGIN = 8;
/** A lower card cannot be read: it covers the term instead. */
const MIN_HEIGHT = 240;
/** A higher card hides more of the page than it is worth. */
const MAX_HEIGHT = 440;
/** In a lower window, or one zoomed to twice its size, the card is a sheet along an edge. */
const MAX_SHORT_WINDOW = 480;
/** On a touch screen as narrow as this, the sheet is under the thumb. */
const MAX_NARROW_SCREEN = 600;
const SHEET_SHARE = 0.6;
/** What a sheet leaves of the page: its term, with the line above and the line below. */
const MIN_PAGE = 64;

/** Whether the card is a sheet as wide as the window, and not a box beside the term. */
export function isSheet({ width, height }: Size, isTouched: boolean): boolean {
  return height <= MAX_SHORT_WINDOW || (isTouched && width <= MAX_NARROW_SCREEN);
}

/**
 * The place of a box: under the term's start; above it when there is more room there and not enough below; no higher
 * than the room, and shifted to stay in the viewport.
 */
export function placeBox(anchor: Rect, card: Size, viewport: Size): Placement {
  const below = anchor.top + anchor.height + GAP;
  const roomBelow = viewport.height - MARGIN - below;
  const roomAbove = anchor.top - GAP - MARGIN;
  const isBelow = Math.min(card.height, MAX_HEIGHT) <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.min(MAX_HEIGHT, Math.max(isBelow ? roomBelow : roomAbove, MIN_HEIGHT));
  const height = Math.min(card.height, maxHeight);
  const top = isBelow ? below : anchor.top - GAP - height;
  return {
    left: clamp(anchor.left, MARGIN, viewport.width - MARGIN - card.width),
    top: clamp(top, MARGIN, viewport.height - MARGIN - height),
    maxHeight,
  };
}

/** The place of a sheet: along the lower edge, or along the upper one when that alone leaves the term in sight. */
export function placeSheet(anchor: Rect, card: Size, viewport: Size): Placement {
  const maxHeight = Math.max(viewport.height * SHEET_SHARE, Math.min(MIN_HEIGHT, viewport.height - MIN_PAGE));
  const height = Math.min(card.height, maxHeight);
  const isCovered = anchor.top + anchor.height > viewport.height - height;
  return { left: 0, top: isCovered && anchor.top >= height ? 0 : viewport.height - height, maxHeight };
}

/** How far below the top of the viewport a term is scrolled to before its card opens: room for the card is below. */
export function readingLine({ height }: Size): number {
  return Math.min(height / 4, Math.max(GAP, height - MIN_HEIGHT - MIN_PAGE));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
