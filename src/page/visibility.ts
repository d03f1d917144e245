import { parentOf } from './dom';
import { nodeOf, type Occurrence, rangeOf } from './occurrences';
import { blockOf } from './text-runs';

// An element for screen readers only is at most this wide or high, in CSS pixels.
const MAX_SCREEN_READER_ONLY = 1;
// The part of a clipped term that must be visible.
const MIN_SEEN_PART = 0.5;

const OPEN: Surroundings = { isSeen: true, isFixed: false, clips: [], kept: [] };
const UNSEEN: Surroundings = { ...OPEN, isSeen: false };

const PROBES = 8;

/** An element that clips or scrolls its content, on one axis or both. */
interface Clip {
  readonly element: Element;
  readonly x: string;
  readonly y: string;
}

/** How the ancestors of a text affect it. */
interface Surroundings {
  readonly isSeen: boolean;
  /** Scrolling the page does not move it. */
  readonly isFixed: boolean;
  readonly clips: readonly Clip[];
  /** The clips that apply to an absolutely positioned descendant, by its containing block. */
  readonly kept: readonly Clip[];
}

/**
 * Creates a check whether an occurrence can be seen, perhaps after scrolling, and reached by the pointer: it is
 * rendered, not transparent, inside the page and not clipped. Reads each ancestor once, which forces layout.
 */
export function createVisibilityCheck(): (occurrence: Occurrence) => boolean {
  const known = new WeakMap<Element, Surroundings>();
  const surroundingsOf = (element: Element): Surroundings => {
    const unknown: Element[] = [];
    let around: Surroundings | undefined;
    // A loop: recursion may overflow the stack on deeply nested pages.
    for (let at: Element | null = element; at !== null; at = parentOf(at)) {
      around = known.get(at);
      if (around !== undefined) break;
      unknown.push(at);
    }
    let found = around ?? OPEN;
    for (const inner of unknown.reverse()) {
      if (found.isSeen) found = readSurroundings(inner, found);
      known.set(inner, found);
    }
    return found;
  };
  return (occurrence) => {
    const parent = nodeOf(occurrence).parentElement;
    if (parent === null || !isRendered(parent)) return false;
    const around = surroundingsOf(parent);
    return (
      around.isSeen &&
      getComputedStyle(parent).pointerEvents !== 'none' &&
      !isOutside(parent, around) &&
      isInside(occurrence, around.clips)
    );
  };
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  // `display: contents` creates no box.
  const parent = parentOf(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isRendered(parent);
}

function readSurroundings(element: Element, around: Surroundings): Surroundings {
  const { overflowX: x, overflowY: y, position, transform } = getComputedStyle(element);
  if ((x !== 'visible' && isShrunk(element)) || element.hasAttribute('inert')) return UNSEEN;
  const outer = position === 'fixed' ? [] : position === 'absolute' ? around.kept : around.clips;
  // Overflow of the page itself can be scrolled.
  const isClip = (x !== 'visible' || y !== 'visible') && !['html', 'body'].includes(element.localName);
  const clips = isClip ? [{ element, x, y }, ...outer] : outer;
  return {
    isSeen: true,
    // A transformed ancestor, which is then its `offsetParent`, makes a fixed box scroll with the page.
    isFixed: around.isFixed || (position === 'fixed' && Reflect.get(element, 'offsetParent') === null),
    clips,
    kept: position !== 'static' || transform !== 'none' ? clips : around.kept,
  };
}

function isShrunk(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) <= MAX_SCREEN_READER_ONLY;
}

/**
 * Whether the box of `element` is where no scrolling shows it: before the edges of the page or, fixed, outside the
 * window. An ancestor may be there and show it nevertheless: the moved track of a carousel.
 */
function isOutside(element: Element, { isFixed, clips }: Surroundings): boolean {
  const { left, right, top, bottom, width } = element.getBoundingClientRect();
  // `display: contents` creates no box, and a fixed box may scroll its content.
  if (width === 0) return false;
  if (!isFixed) return right + scrollX <= 0 || bottom + scrollY <= 0;
  if (clips.some(({ x, y }) => scrolls(x) || scrolls(y))) return false;
  return right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
}

/** Whether enough of the occurrence is inside all `clips`, innermost first. A scrolling box can show its content. */
function isInside(occurrence: Occurrence, clips: readonly Clip[]): boolean {
  if (clips.length === 0) return true;
  const rect = rangeOf(occurrence).getClientRects()[0];
  if (rect === undefined) return false;
  let [x, y] = [
    { start: rect.left, end: rect.right },
    { start: rect.top, end: rect.bottom },
  ];
  for (const clip of clips) {
    const box = clip.element.getBoundingClientRect();
    const [across, down] = [
      { start: box.left, end: box.right },
      { start: box.top, end: box.bottom },
    ];
    if (cuts(clip.x) && seenPart(x, across) < MIN_SEEN_PART) return false;
    if (cuts(clip.y) && seenPart(y, down) < MIN_SEEN_PART) return false;
    if (scrolls(clip.x)) x = across;
    if (scrolls(clip.y)) y = down;
  }
  return true;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function seenPart(of: Stretch, inside: Stretch): number {
  const seen = Math.min(of.end, inside.end) - Math.max(of.start, inside.start);
  return of.end === of.start ? Number(seen >= 0) : seen / (of.end - of.start);
}

function cuts(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function scrolls(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/** The blocks at a few points on the vertical centre line of the viewport. Forces layout. */
export function visibleBlocks(): Set<Element> {
  const blocks = new Set<Element>();
  for (let probe = 0; probe < PROBES; probe += 1) {
    const y = (innerHeight * (probe + 0.5)) / PROBES;
    const element = document.elementFromPoint(innerWidth / 2, y);
    if (element !== null && element.childElementCount < 50) blocks.add(blockOf(element));
  }
  return blocks;
}
