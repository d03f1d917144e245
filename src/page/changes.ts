import { enclosing, isElement, parentOf, readingOf } from './dom';
import { blockOf } from './text-runs';

/** Changes in the page. */
export interface PageChange {
  /** Elements to read with all descendants: they are new, or an attribute that affects reading has changed. */
  readonly deep: ReadonlySet<Element>;
  /** Elements whose own text has changed, not that of inner blocks. */
  readonly shallow: ReadonlySet<Element>;
  /** Text may have been removed or moved. */
  readonly isMoved: boolean;
  /** The root element was replaced or removed: `document.open`, a replaced `<html>`. */
  readonly isReplaced: boolean;
  /** Text may have been shown or hidden. */
  readonly isSeenAnew: boolean;
}

// The first list affects whether text is read, the second whether it is visible.
const READING_ATTRIBUTES = ['aria-hidden', 'contenteditable', 'role'];
const VISIBILITY_ATTRIBUTES = ['hidden', 'class', 'style', 'open', 'aria-expanded', 'inert'];

/**
 * Reports changes of the document in the microtask after them, before paint, including changes that may only show or
 * hide text. Changes of `ignored`, our own element, are not reported. Stops when `signal` aborts.
 */
export function observePage(
  onChange: (change: PageChange) => void,
  { signal, ignored }: { readonly signal: AbortSignal; readonly ignored: Node },
): void {
  const observer = new MutationObserver((records) => {
    const change = { ...noChange(), isReplaced: false };
    let isReported = false;
    for (const record of records) {
      if (ignored.contains(record.target)) continue;
      const { type, target, attributeName } = record;
      if (type === 'childList') isReported = readChildren(record, ignored, change) || isReported;
      else isReported = true;
      if (type === 'characterData' && target.parentElement !== null) change.shallow.add(target.parentElement);
      if (type !== 'attributes' || !READING_ATTRIBUTES.includes(attributeName ?? '')) continue;
      // It may change the text run around it.
      if (target.parentElement !== null) change.deep.add(target.parentElement);
      change.isMoved = true;
    }
    if (isReported) onChange(change);
  });
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...VISIBILITY_ATTRIBUTES, ...READING_ATTRIBUTES],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

// When changed children exceed this number and share of all, the whole parent is read.
const MANY = 64;
const MIN_PART = 0.25;

/** Whether so many children of `parent` have changed that it is read whole. */
function areMany(changed: number, parent: Node): boolean {
  return changed > MANY && changed > parent.childNodes.length * MIN_PART;
}

/** Adds the effects of added and removed children to `change`; false when only our own element is affected. */
function readChildren(
  { target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
  ignored: Node,
  change: ReturnType<typeof noChange> & { isReplaced: boolean },
): boolean {
  if (isElement(target) && areMany(addedNodes.length, target)) {
    // Before looking at each node: a hundred thousand may be added at once.
    change.isMoved = true;
    change.deep.add(target);
    return true;
  }
  const others = (nodes: NodeList): Node[] => [...nodes].filter((node) => node !== ignored);
  const [added, removed] = [others(addedNodes), others(removedNodes)];
  if (added.length + removed.length === 0) return false;
  // Text alone that was removed is missed when its block is read again.
  change.isMoved ||= removed.some(isElement);
  if (!isElement(target)) {
    change.isReplaced = true;
    return true;
  }
  // Adding or removing a box splits or joins adjacent text.
  const isBesideText = isInline(previousSibling) || isInline(nextSibling);
  if (isBesideText || added.some(isInline) || removed.some(isInline)) change.shallow.add(target);
  for (const node of added) {
    if (!isElement(node)) continue;
    if (readingOf(node) !== 'inline') change.deep.add(node);
    else if (node.firstElementChild !== null) {
      change.deep.add(target);
      change.isMoved = true;
    }
  }
  return true;
}

function noChange() {
  return { deep: new Set<Element>(), shallow: new Set<Element>(), isMoved: false, isSeenAnew: false };
}

function isInline(node: Node | null): boolean {
  if (isElement(node)) return readingOf(node) === 'inline';
  return node instanceof Text && node.data.trim() !== '';
}

/** A block to read; `isDeep` includes the blocks inside it. */
export interface Block {
  readonly root: Element;
  readonly isDeep: boolean;
}

/** Page changes that have not been read yet. */
export interface ChangeQueue {
  add(change: Change): void;
  isEmpty(): boolean;
  /** Empties the queue; returns the blocks to read, none inside a deep one, and the other changes. */
  take(): { readonly blocks: readonly Block[] } & Required<
    Pick<Change, 'isMoved' | 'isSeenAnew' | 'isJudged'>
  >;
}

/** Changes to add; an absent field means none. `isJudged`: the gate has new answers. */
export type Change = Partial<Omit<PageChange, 'isReplaced'> & { readonly isJudged: boolean }>;

/** Creates an empty queue. */
export function createChangeQueue(): ChangeQueue {
  const none = () => ({ ...noChange(), isJudged: false });
  let pending = none();
  return {
    add(change) {
      for (const element of change.deep ?? []) pending.deep.add(element);
      for (const element of change.shallow ?? []) pending.shallow.add(element);
      pending.isMoved ||= change.isMoved === true;
      pending.isSeenAnew ||= change.isSeenAnew === true;
      pending.isJudged ||= change.isJudged === true;
    },
    isEmpty() {
      const { deep, shallow, isMoved, isSeenAnew, isJudged } = pending;
      return deep.size + shallow.size === 0 && !isMoved && !isSeenAnew && !isJudged;
    },
    take() {
      const { deep, shallow, ...flags } = pending;
      pending = none();
      const parents = parentsOfMany([...deep, ...shallow]);
      for (const parent of parents) deep.add(parent);
      // Landmarks of a parent that is read whole are found again.
      const isMoved = flags.isMoved || parents.length > 0;
      return { blocks: blocksOf(deep, shallow), ...flags, isMoved };
    },
  };
}

/** The parents that are read whole, because many of their children are among `elements`. */
function parentsOfMany(elements: readonly Element[]): Element[] {
  const counts = new Map<Element, number>();
  for (const element of elements) {
    const parent = parentOf(element);
    if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return [...counts].filter(([parent, count]) => areMany(count, parent)).map(([parent]) => parent);
}

function blocksOf(deep: ReadonlySet<Element>, shallow: ReadonlySet<Element>): Block[] {
  const roots = new Set([...deep].filter((element) => element.isConnected).map(blockOf));
  const outermost = [...roots].filter((root) => {
    const parent = parentOf(root);
    return parent === null || enclosing(parent, roots) === undefined;
  });
  const others = new Set([...shallow].filter((element) => element.isConnected).map(blockOf));
  return [
    ...outermost.map((root) => ({ root, isDeep: true })),
    ...[...others]
      .filter((root) => readingOf(root) !== 'skip' && enclosing(root, roots) === undefined)
      .map((root) => ({ root, isDeep: false })),
  ];
}
