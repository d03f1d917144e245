import { isLike, parentOf } from './dom';
import { isCurrent, type Occurrence, parentsOf, rangeOf } from './occurrences';
import { isInRect, type Rect } from './surroundings';

// A picture, or a gradient without a stop that can be seen through: transparent, rgba(255, 255, 255, 0).
const HIDING_IMAGE = /url|image|gradient(?!.*(?:rgba\([^)]*,|\/) (?:0(?:\.[0-2]\d*)?|none)\))/;
// A cover more transparent than this leaves the text readable.
const MIN_COVER_OPACITY = 0.3;

/** The occurrence at a point of the viewport (CSS pixels), or undefined. A transparent cover is ignored. */
export function occurrenceAt(
  occurrences: readonly Occurrence[],
  x: number,
  y: number,
): Occurrence | undefined {
  if (occurrences.length === 0) return undefined;
  const stack = document.elementsFromPoint(x, y);
  for (const [depth, element] of stack.entries()) {
    const hit = byParent(occurrences)
      .get(element)
      // The point may be in the parent element but beside the term.
      ?.find(
        (occurrence) =>
          isCurrent(occurrence) &&
          [...rangeOf(occurrence).getClientRects()].some((rect) => isInRect(x, y, rect)),
      );
    // A link stretched over a card covers its text: « a::before { position: absolute; inset: 0 } ».
    if (hit !== undefined) return stack.slice(0, depth).every(isSeenThrough) ? hit : undefined;
  }
  return undefined;
}

const parents = /* @__PURE__ */ new WeakMap<
  readonly Occurrence[],
  ReadonlyMap<Element, readonly Occurrence[]>
>();

/** The occurrences by parent element; cached for each list. */
function byParent(occurrences: readonly Occurrence[]): ReadonlyMap<Element, readonly Occurrence[]> {
  const known = parents.get(occurrences);
  if (known !== undefined) return known;
  const made = new Map<Element, Occurrence[]>();
  for (const occurrence of occurrences) {
    for (const parent of parentsOf(occurrence)) made.set(parent, [...(made.get(parent) ?? []), occurrence]);
  }
  parents.set(occurrences, made);
  return made;
}

function isSeenThrough(element: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = element; at !== null; at = parentOf(at))
    opacity *= Number(getComputedStyle(at).opacity);
  if (opacity < MIN_COVER_OPACITY) return true;
  return (
    !isLike(element, 'img, video, iframe, svg *') &&
    [undefined, '::before', '::after'].every((pseudo) => {
      const { backgroundColor, backgroundImage, backdropFilter } = getComputedStyle(element, pseudo);
      // rgba(0, 0, 0, 0.5), oklab(0 0 0 / 0.5), color(srgb 0 0 0 / none); an opaque colour has no alpha.
      const alpha = /(?:^rgba.*,|\/) *(\S+)\)$/.exec(backgroundColor)?.[1] ?? 1;
      return (
        !(Number(alpha) >= MIN_COVER_OPACITY) &&
        !HIDING_IMAGE.test(backgroundImage) &&
        (backdropFilter || 'none') === 'none'
      );
    })
  );
}

/** Whether the point is inside the trapezium between the facing edges of `term` and its card. */
export function isOnBridge(x: number, y: number, term: Rect, card: Rect): boolean {
  const [upper, lower] = term.top <= card.top ? [term, card] : [card, term];
  const from = upper.top + upper.height;
  const to = lower.top;
  if (y < from || y > to) return false;
  const share = to === from ? 0 : (y - from) / (to - from);
  const left = upper.left + (lower.left - upper.left) * share;
  const right = upper.left + upper.width + (lower.left + lower.width - upper.left - upper.width) * share;
  return x >= left && x <= right;
}
