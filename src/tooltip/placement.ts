import type { Rect } from '../page/hit-test';

/** Width and height, in CSS pixels. */
export type Size = Pick<Rect, 'width' | 'height'>;

/** Between the term and its card. */
const GAP = 8;
/** Between the card and the edges of the viewport. */
const MARGIN = 8;

// A card that shows fewer lines cannot be read: then it may cover the term.
const LEAST_HEIGHT = 160;

/**
 * Where the card goes: under the term's start; above when it does not fit below and there is more room there;
 * no higher than the room (its content scrolls), and shifted so that it stays in the viewport.
 */
export function placeCard(
  anchor: Rect,
  card: Size,
  viewport: Size,
): { left: number; top: number; height: number } {
  const below = anchor.top + anchor.height + GAP;
  const roomBelow = viewport.height - MARGIN - below;
  const roomAbove = anchor.top - GAP - MARGIN;
  const isBelow = card.height <= roomBelow || roomBelow >= roomAbove;
  const height = Math.min(card.height, Math.max(isBelow ? roomBelow : roomAbove, LEAST_HEIGHT));
  const top = isBelow ? below : anchor.top - GAP - height;
  return {
    left: clamp(anchor.left, MARGIN, viewport.width - MARGIN - card.width),
    top: clamp(top, MARGIN, viewport.height - MARGIN - height),
    height,
  };
}

/**
 * Whether a pointer on its way from the term to the card is still on it: inside the smallest shape that holds both
 * at each height (a trapezium between their facing edges).
 */
export function isOnBridge(x: number, y: number, anchor: Rect, card: Rect): boolean {
  const [upper, lower] = anchor.top <= card.top ? [anchor, card] : [card, anchor];
  const from = upper.top + upper.height;
  const to = lower.top;
  if (y < from || y > to) return false;
  const share = to === from ? 0 : (y - from) / (to - from);
  const left = upper.left + (lower.left - upper.left) * share;
  const right = upper.left + upper.width + (lower.left + lower.width - upper.left - upper.width) * share;
  return x >= left && x <= right;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
