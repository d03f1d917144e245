import { parentOf } from './dom';
import { nodeOf, type Occurrence, rangeOf } from './occurrences';
import { blockOf } from './text-runs';

// Hidden from sight but not from screen readers: at most this many pixels wide or high.
const MAX_SCREEN_READER_ONLY = 1;
// Of a term that an edge cuts, so much must be seen.
const MIN_SEEN_PART = 0.5;

const OPEN: Surroundings = { isSeen: true, clips: [], kept: [] };
const UNSEEN: Surroundings = { isSeen: false, clips: [], kept: [] };

const PROBES = 8;

/** An element that cuts its content off, or scrolls it, on one axis or both. */
interface Clip {
  readonly element: Element;
  readonly x: string;
  readonly y: string;
}

/** What the elements around a text do to it. */
interface Surroundings {
  readonly isSeen: boolean;
  readonly clips: readonly Clip[];
  /** The clips that an absolutely positioned element inside keeps: those of its containing block. */
  readonly kept: readonly Clip[];
}

/**
 * Whether an occurrence can be seen, now or after its reader has scrolled, and reached by the pointer: rendered, not
 * transparent, inside the page, not beyond the edge of a box that cuts it off. Asks once for each element, which forces layout.
 */
export function createVisibilityCheck(): (occurrence: Occurrence) => boolean {
  const known = new WeakMap<Element, Surroundings>();
  const surroundingsOf = (element: Element): Surroundings => {
    const unknown: Element[] = [];
    let around: Surroundings | undefined;
    // Not by recursion: a page may nest elements deeper than the stack goes.
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
    const { isSeen, clips } = surroundingsOf(parent);
    return isSeen && getComputedStyle(parent).pointerEvents !== 'none' && isInside(occurrence, clips);
  };
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  // Such an element has no box of its own.
  const parent = parentOf(element);
  return parent !== null && getComputedStyle(element).display === 'contents' && isRendered(parent);
}

function readSurroundings(element: Element, around: Surroundings): Surroundings {
  const { overflowX: x, overflowY: y, position, transform } = getComputedStyle(element);
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const isShrunk = Math.min(width, height) <= MAX_SCREEN_READER_ONLY && x !== 'visible';
  if (isShrunk || right + scrollX < 0 || bottom + scrollY < 0 || element.hasAttribute('inert')) return UNSEEN;
  const outer = position === 'fixed' ? [] : position === 'absolute' ? around.kept : around.clips;
  // What overflows the page itself is scrolled to.
  const isClip = (x !== 'visible' || y !== 'visible') && !['html', 'body'].includes(element.localName);
  const clips = isClip ? [{ element, x, y }, ...outer] : outer;
  return { isSeen: true, clips, kept: position !== 'static' || transform !== 'none' ? clips : around.kept };
}

/** Whether enough of the occurrence is inside all `clips`, the innermost first; a box that scrolls brings it into view. */
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

/** The blocks of text in the middle of the viewport, found by looking at a few points. Forces layout. */
export function visibleBlocks(): Set<Element> {
  const blocks = new Set<Element>();
  for (let probe = 0; probe < PROBES; probe += 1) {
    const y = (innerHeight * (probe + 0.5)) / PROBES;
    const element = document.elementFromPoint(innerWidth / 2, y);
    if (element !== null && element.childElementCount < 50) blocks.add(blockOf(element));
  }
  return blocks;
}
