import { isSame, type Landmark, nodeOf } from './occurrences';

/**
 * The landmarks of the page, in reading order, after some of its elements were read again: `fresh` holds what was found
 * in each, none of them inside another. What stood in them, or has left the page, goes; what was found again stays the
 * same object, so that a tooltip is not torn from its term.
 */
export function replaceLandmarks(
  landmarks: readonly Landmark[],
  fresh: ReadonlyMap<Element, readonly Landmark[]>,
): Landmark[] {
  const next: Landmark[] = [];
  const roots = landmarks.map((landmark) => enclosing(nodeOf(landmark), fresh));
  const readAgain = landmarks.filter((_, place) => roots[place] !== undefined);
  const known = Map.groupBy(readAgain, nodeOf);
  const found = (root: Element): Landmark[] =>
    (fresh.get(root) ?? []).map(
      (later) => known.get(nodeOf(later))?.find((before) => isSame(before, later)) ?? later,
    );
  const placed = new Set<Element>();
  for (const [place, landmark] of landmarks.entries()) {
    const root = roots[place];
    if (root === undefined) {
      if (nodeOf(landmark).isConnected) next.push(landmark);
    } else if (!placed.has(root)) {
      placed.add(root);
      next.push(...found(root));
    }
  }
  for (const root of fresh.keys()) {
    if (!placed.has(root)) next.splice(indexAfter(next, root), 0, ...found(root));
  }
  return next;
}

/** Those of `elements` that stand in the page and inside no other of them. */
export function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter(
    ({ isConnected, parentElement }) =>
      isConnected && (parentElement === null || enclosing(parentElement, elements) === undefined),
  );
}

/** The nearest of `roots` around `node`, itself included. */
function enclosing(node: Node, roots: Pick<ReadonlySet<Element>, 'has'>): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element !== null && !roots.has(element)) element = element.parentElement;
  return element ?? undefined;
}

/** Where in the order `root` belongs: a binary search, since comparing places is slow among many siblings. */
function indexAfter(landmarks: readonly Landmark[], root: Element): number {
  let [low, high] = [0, landmarks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const landmark = landmarks[middle];
    const isBefore =
      landmark !== undefined &&
      (root.compareDocumentPosition(nodeOf(landmark)) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
