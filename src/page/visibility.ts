import { flatParentOf } from './dom';
import { nodeOf, type Occurrence, rangeOf } from './occurrences';
import { blockOf } from './text-runs';

// An element for screen readers only is at most this wide or high, in CSS pixels.
const MAX_SCREEN_READER_ONLY = 1;
// The part of a clipped term that must be visible.
const MIN_SEEN_PART = 0.5;

const OPEN: Surroundings = { isSeen: true, isFixed: false, isTurned: false, clips: [], kept: [] };
const UNSEEN: Surroundings = { ...OPEN, isSeen: false };

const PROBES = 8;

/** An element that clips or scrolls its content, on one axis or both. */
interface Clip {
  readonly element: Element;
  readonly x: string;
  readonly y: string;
}

// `clip-path` that leaves nothing: inset(100%), inset(0 100% 0 0), inset(50%), circle(0).
const CLIPPED_AWAY = /^(?:inset\((?:.*\b100%|50%\))|circle\(0)/;

/** How the ancestors of a text affect it. */
interface Surroundings {
  readonly isSeen: boolean;
  /** Scrolling the page does not move it. */
  readonly isFixed: boolean;
  /** Its back is in front: the sides of a flip card share the space of their parent. */
  readonly isTurned: boolean;
  readonly clips: readonly Clip[];
  /** The clips that apply to an absolutely positioned descendant, by its containing block. */
  readonly kept: readonly Clip[];
}

/**
 * Creates a check whether an occurrence can be seen, perhaps after scrolling, and reached by the pointer: it is
 * rendered, not transparent, inside the page and not clipped. Reads each ancestor once, which forces layout. Ancestors
 * are those of the flat tree: open shadow roots lay out what is slotted into them.
 */
export function createVisibilityCheck(): (occurrence: Occurrence) => boolean {
  const known = new WeakMap<Element, Surroundings>();
  const surroundingsOf = (element: Element): Surroundings => {
    const unknown: Element[] = [];
    let around: Surroundings | undefined;
    // A loop: recursion may overflow the stack on deeply nested pages.
    for (let at: Element | null = element; at !== null; at = flatParentOf(at)) {
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
    const parent = flatParentOf(nodeOf(occurrence));
    if (parent === null || !isRendered(parent)) return false;
    const around = surroundingsOf(parent);
    const { pointerEvents, textIndent } = getComputedStyle(parent);
    if (!around.isSeen || pointerEvents === 'none') return false;
    // Measuring text costs more than measuring its parent.
    const box = parent.getBoundingClientRect();
    const isLikeParent = around.clips.length === 0 && textIndent === '0px' && hasArea(box);
    const rect = isLikeParent ? box : [...rangeOf(occurrence).getClientRects()].find(hasArea);
    return rect !== undefined && isReachable(rect, around);
  };
}

function hasArea({ width, height }: DOMRect): boolean {
  return width > 0 && height > 0;
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  // `display: contents` creates no box.
  const parent = flatParentOf(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isRendered(parent);
}

function readSurroundings(element: Element, around: Surroundings): Surroundings {
  const style = getComputedStyle(element);
  const { overflowX: x, overflowY: y, position, transform, clipPath } = style;
  if ((x !== 'visible' && isShrunk(element)) || element.hasAttribute('inert')) return UNSEEN;
  if (CLIPPED_AWAY.test(clipPath)) return UNSEEN;
  const isTurned = around.isTurned !== (transform.includes('3d') && new DOMMatrix(transform).m33 < 0);
  if (isTurned && style.backfaceVisibility === 'hidden') return UNSEEN;
  const outer = position === 'fixed' ? [] : position === 'absolute' ? around.kept : around.clips;
  // Overflow of the page itself can be scrolled.
  const isClip = (x !== 'visible' || y !== 'visible') && !['html', 'body'].includes(element.localName);
  const clips = isClip ? [{ element, x, y }, ...outer] : outer;
  return {
    isSeen: true,
    // A transformed ancestor, which is then its `offsetParent`, makes a fixed box scroll with the page.
    isFixed: around.isFixed || (position === 'fixed' && Reflect.get(element, 'offsetParent') === null),
    isTurned: isTurned && style.transformStyle === 'preserve-3d',
    clips,
    kept: position !== 'static' || transform !== 'none' ? clips : around.kept,
  };
}

function isShrunk(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height) <= MAX_SCREEN_READER_ONLY;
}

/**
 * Whether enough of `rect` is inside all clips, innermost first, and the rest is where scrolling shows it: not before the
 * edges of the page nor, fixed, outside the window. A box that scrolls can show its content.
 */
function isReachable(rect: DOMRect, { isFixed, clips }: Surroundings): boolean {
  let [x, y] = stretchesOf(rect);
  for (const { element, x: ofX, y: ofY } of clips) {
    const [across, down] = stretchesOf(element.getBoundingClientRect());
    if (isLost(ofX, x, across, element.scrollLeft + element.scrollWidth - element.clientWidth)) return false;
    if (isLost(ofY, y, down, element.scrollTop + element.scrollHeight - element.clientHeight)) return false;
    if (scrolls(ofX)) x = across;
    if (scrolls(ofY)) y = down;
  }
  if (!isFixed) return x.end + scrollX > 0 && y.end + scrollY > 0;
  return x.end > 0 && y.end > 0 && x.start < innerWidth && y.start < innerHeight;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function stretchesOf({ left, right, top, bottom }: DOMRect): readonly [Stretch, Stretch] {
  return [
    { start: left, end: right },
    { start: top, end: bottom },
  ];
}

/**
 * Whether a clip with that `overflow` cuts the term off. One that scrolls does so `before` its start: its content begins at
 * most so far, in whichever direction it is written.
 */
function isLost(overflow: string, term: Stretch, clip: Stretch, before: number): boolean {
  if (scrolls(overflow)) return term.end <= clip.start - before;
  const seen = Math.min(term.end, clip.end) - Math.max(term.start, clip.start);
  return overflow !== 'visible' && seen < MIN_SEEN_PART * (term.end - term.start);
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
