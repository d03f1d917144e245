import type { Rect } from '../page/surroundings';

/** Width and height, in CSS pixels. */
export type Size = Pick<Rect, 'width' | 'height'>;

/** The place of the card, in CSS pixels of the viewport. Content higher than `maxHeight` scrolls. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
  /**
   * The arrow to the term: the side of the term on which the card is, and the distance of the tip from the card's left
   * edge. Undefined when the card covers the term.
   */
  readonly arrow?: { readonly side: 'above' | 'below'; readonly left: number } | undefined;
}

/** Distance between the term and its card. */
const GAP = 8;
/** Least distance between the card and the edges of the viewport. */
const MARGIN = 8;
/** Least distance between the arrow's tip and the card's rounded corners. */
const MIN_ARROW_INSET = 20;
/** A lower card shows too little to be read, so the card covers the term instead. */
const MIN_HEIGHT = 240;
/** Limits how much of the page a card hides. */
const MAX_HEIGHT = 440;
/** In a window no higher than this, such as one zoomed to 200 %, the card is a sheet along an edge. */
const MAX_SHORT_WINDOW = 480;
/** In a window no wider than this, such as one zoomed to 400 %, and on a telephone, the card is a sheet. */
const MAX_NARROW_WINDOW = 400;
const MAX_TELEPHONE = 600;
/** Greatest share of the viewport's height that a sheet takes. */
const SHEET_SHARE = 0.6;
/** Height of the page that a sheet leaves in view: the term, the line above it and the line below. */
const MIN_PAGE = 64;

/** Whether the card is a sheet as wide as the window instead of a box beside the term. */
export function isSheet({ width, height }: Size, isTouched: boolean): boolean {
  return height <= MAX_SHORT_WINDOW || width <= (isTouched ? MAX_TELEPHONE : MAX_NARROW_WINDOW);
}

/**
 * Places a box below the term, aligned with its start. Where there is too little room below and more above, the box goes
 * above. It is no higher than the room and is shifted to stay in the viewport.
 */
export function placeBox(anchor: Rect, card: Size, viewport: Size): Placement {
  const below = anchor.top + anchor.height + GAP;
  const roomBelow = viewport.height - MARGIN - below;
  const roomAbove = anchor.top - GAP - MARGIN;
  const isBelow = Math.min(card.height, MAX_HEIGHT) <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.min(MAX_HEIGHT, Math.max(isBelow ? roomBelow : roomAbove, MIN_HEIGHT));
  const height = Math.min(card.height, maxHeight);
  const wanted = isBelow ? below : anchor.top - GAP - height;
  const top = clamp(wanted, MARGIN, viewport.height - MARGIN - height);
  const left = clamp(anchor.left, MARGIN, viewport.width - MARGIN - card.width);
  const tip = clamp(anchor.left + anchor.width / 2 - left, MIN_ARROW_INSET, card.width - MIN_ARROW_INSET);
  const arrow = { side: isBelow ? ('below' as const) : ('above' as const), left: tip };
  return { left, top, maxHeight, arrow: top === wanted ? arrow : undefined };
}

/** Places a sheet along the lower edge, or along the upper edge when only that keeps the term in view. */
export function placeSheet(anchor: Rect, card: Size, viewport: Size): Placement {
  const maxHeight = Math.max(viewport.height * SHEET_SHARE, Math.min(MIN_HEIGHT, viewport.height - MIN_PAGE));
  const height = Math.min(card.height, maxHeight);
  const isCovered = anchor.top + anchor.height > viewport.height - height;
  return { left: 0, top: isCovered && anchor.top >= height ? 0 : viewport.height - height, maxHeight };
}

/** The distance from the top of the viewport to which a term is scrolled before its card opens below it, in CSS pixels. */
export function readingLine({ height }: Size): number {
  return Math.min(height / 4, Math.max(GAP, height - MIN_HEIGHT - MIN_PAGE));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
