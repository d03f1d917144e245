import { countFirst, enclosing, isBefore, parentOf } from './dom';
import { type Landmark, nodeOf } from './occurrences';
import { blockOf, isSameRun } from './text-runs';

/** The landmarks of a block and, with `isDeep`, of the blocks inside it. */
export interface BlockReading {
  readonly root: Element;
  readonly isDeep: boolean;
  readonly found: readonly Landmark[];
}

/** The landmarks of the page, in reading order. */
export interface Landmarks {
  all(): Iterable<Landmark>;
  size(): number;
  /**
   * Replaces the landmarks of the blocks that were read. With `isMoved`, landmarks may have been removed or moved. One
   * that is found again stays the same object, so a card keeps its term. False when nothing has changed. Yields now and
   * then. Cost: linear in the readings; where landmarks are added, removed or moved, also in all landmarks, once.
   */
  update(readings: readonly BlockReading[], isMoved: boolean): Generator<void, boolean, void>;
  clear(): void;
}

interface Entry {
  landmark: Landmark;
  readonly block: Element | undefined;
}

/** Entries that follow each other in the page; the first is in `node`. */
interface Group {
  readonly node: Node;
  readonly entries: readonly Entry[];
}

/** A group and the number of entries before it. */
interface Placed extends Group {
  readonly at: number;
}

/** The difference that some readings make. */
interface Difference {
  readonly dropped: Set<Entry>;
  readonly groups: Group[];
  isChanged: boolean;
}

const ENTRIES_PER_PAUSE = 256;
// Sorting compares places, which is slow among many siblings; a walk passes the whole page.
const MAX_SORTED = 32;

/** Starts empty. */
export function createLandmarks(): Landmarks {
  let entries: readonly Entry[] = [];
  let byBlock = new Map<Element, Entry[]>();
  return {
    size: () => entries.length,
    *all() {
      for (const { landmark } of entries) yield landmark;
    },
    *update(readings, isMoved) {
      const [before, blocks] = [entries, byBlock];
      // The page may have been replaced while it was read.
      const current = readings.filter(({ root }) => root.isConnected);
      const roots = new Set(current.filter(({ isDeep }) => isDeep).map(({ root }) => root));
      const moved = isMoved ? yield* findMoved(before, roots) : new Map<Element | undefined, Entry[]>();
      const difference: Difference = {
        dropped: new Set([...moved.values()].flat()),
        groups: [],
        isChanged: moved.size > 0,
      };
      for (const reading of current) {
        if (reading.isDeep) yield* compareDeep(reading, moved.get(reading.root) ?? [], difference);
        else compareShallow(reading, blocks.get(reading.root) ?? [], difference);
        yield;
      }
      const next = yield* applyTo(before, difference);
      yield* indexBlocks(blocks, difference);
      // Cleared meanwhile.
      if (entries === before) entries = next;
      return difference.isChanged;
    },
    clear() {
      entries = [];
      byBlock = new Map();
    },
  };
}

/**
 * Groups the entries to replace by their root in `roots`; entries that left the page have the key undefined. Pauses now
 * and then.
 */
function* findMoved(
  entries: readonly Entry[],
  roots: ReadonlySet<Element>,
): Generator<void, Map<Element | undefined, Entry[]>, void> {
  const moved = new Map<Element | undefined, Entry[]>();
  for (const [index, entry] of entries.entries()) {
    if (index % ENTRIES_PER_PAUSE === 0) yield;
    const node = nodeOf(entry.landmark);
    if (!node.isConnected) push(moved, undefined, entry);
    else if (roots.size > 0) {
      const root = enclosing(node, roots);
      if (root !== undefined) push(moved, root, entry);
    }
  }
  return moved;
}

/** Compares the reading of a block, with the blocks inside it, with its previous entries, which it replaces. */
function* compareDeep(
  { root, found }: BlockReading,
  before: readonly Entry[],
  difference: Difference,
): Generator<void, void, void> {
  const known = new Map(before.map((entry) => [nodeOf(entry.landmark), entry.landmark]));
  const entries: Entry[] = [];
  for (const landmark of found) {
    entries.push({ landmark: knownOr(landmark, known.get(nodeOf(landmark))), block: blockIn(landmark) });
    if (entries.length % ENTRIES_PER_PAUSE === 0) yield;
  }
  if (entries.length > 0) difference.groups.push({ node: root, entries });
  difference.isChanged ||= entries.length + before.length > 0;
}

/** Compares the reading of a block's own text with its previous entries. Those that are found again keep their places. */
function compareShallow(
  { root, found }: BlockReading,
  before: readonly Entry[],
  difference: Difference,
): void {
  const known = new Map(before.map((entry) => [nodeOf(entry.landmark), entry]));
  for (const landmark of found) {
    const node = nodeOf(landmark);
    const entry = known.get(node);
    known.delete(node);
    const next = knownOr(landmark, entry?.landmark);
    if (entry === undefined) difference.groups.push({ node, entries: [{ landmark: next, block: root }] });
    difference.isChanged ||= entry?.landmark !== next;
    if (entry !== undefined) entry.landmark = next;
  }
  for (const entry of known.values()) difference.dropped.add(entry);
  difference.isChanged ||= known.size > 0;
}

/** The entries without the dropped ones and with the groups, in reading order. Pauses now and then. */
function* applyTo(
  entries: readonly Entry[],
  { dropped, groups }: Difference,
): Generator<void, readonly Entry[], void> {
  const left = dropped.size === 0 ? entries : entries.filter((entry) => !dropped.has(entry));
  const placed = yield* placesOf(left, groups);
  const next: Entry[] = [];
  let from = 0;
  for (const { at, entries: added } of placed) {
    for (const entry of left.slice(from, at)) next.push(entry);
    for (const entry of added) next.push(entry);
    from = at;
  }
  return placed.length === 0 ? left : next.concat(left.slice(from));
}

/** The groups in reading order, each with the number of `entries` before it. Pauses now and then. */
function* placesOf(entries: readonly Entry[], groups: readonly Group[]): Generator<void, Placed[], void> {
  const placed: Placed[] = [];
  const isFew = groups.length <= MAX_SORTED;
  const ordered = isFew ? [...groups].sort((a, b) => (isBefore(a.node, b.node) ? -1 : 1)) : groups;
  if (isFew || ordered.every(({ node }, index) => isBefore(ordered[index - 1]?.node ?? document, node))) {
    for (const group of ordered) {
      placed.push({ ...group, at: placeOf(entries, group.node) });
      yield;
    }
    return placed;
  }
  // An iterator, unlike a tree walker, survives that its node is removed.
  const places = new Map<Node, number | Group>(groups.map((group) => [group.node, group]));
  for (const [index, { landmark }] of entries.entries()) places.set(nodeOf(landmark), index + 1);
  const iterator = document.createNodeIterator(document);
  let at = 0;
  for (let node = iterator.nextNode(); node !== null; node = iterator.nextNode()) {
    const place = places.get(node) ?? 0;
    if (typeof place === 'number') at = Math.max(at, place);
    else placed.push({ ...place, at });
    yield;
  }
  return placed;
}

/** Removes the dropped entries from the lists of their blocks and adds the new ones. Pauses now and then. */
function* indexBlocks(
  byBlock: Map<Element, Entry[]>,
  { dropped, groups }: Difference,
): Generator<void, void, void> {
  for (const block of new Set([...dropped].map((entry) => entry.block))) {
    if (block === undefined) continue;
    const left = byBlock.get(block)?.filter((entry) => !dropped.has(entry)) ?? [];
    if (left.length === 0) byBlock.delete(block);
    else byBlock.set(block, left);
  }
  for (const { entries } of groups) {
    for (const [index, entry] of entries.entries()) {
      if (entry.block !== undefined) push(byBlock, entry.block, entry);
      if (index % ENTRIES_PER_PAUSE === 0) yield;
    }
  }
}

function push<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

/** `before` if both are the same, else `landmark`: a card keeps its term. */
function knownOr(landmark: Landmark, before: Landmark | undefined): Landmark {
  return before !== undefined && isSame(before, landmark) ? before : landmark;
}

function isSame(before: Landmark, later: Landmark): boolean {
  if (before.kind === 'heading' || later.kind === 'heading')
    return before.kind === later.kind && nodeOf(before) === nodeOf(later);
  return (
    before.run.node === later.run.node &&
    isSameRun(before.run, later.run) &&
    before.terms.length === later.terms.length &&
    before.terms.every(({ termId }, place) => termId === later.terms[place]?.termId)
  );
}

function blockIn(landmark: Landmark): Element | undefined {
  if (landmark.kind === 'heading') return undefined;
  const parent = parentOf(landmark.run.node);
  return parent === null ? undefined : blockOf(parent);
}

/** The number of `entries` before `node`. Most text is added at the end, so the last entry is compared first. */
function placeOf(entries: readonly Entry[], node: Node): number {
  const isBeforeNode = (index: number): boolean => {
    const entry = entries.at(index);
    return entry !== undefined && isBefore(nodeOf(entry.landmark), node);
  };
  return isBeforeNode(-1) ? entries.length : countFirst(entries.length, isBeforeNode);
}
