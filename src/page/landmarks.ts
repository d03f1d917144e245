import { enclosing, parentOf } from './dom';
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
   * then. Cost: linear in the blocks read, unless landmarks are moved, added or removed.
   */
  update(readings: readonly BlockReading[], isMoved: boolean): Generator<void, boolean, void>;
  clear(): void;
}

interface Entry {
  landmark: Landmark;
  readonly block: Element | undefined;
}

const ENTRIES_PER_PAUSE = 256;

/** Starts empty. */
export function createLandmarks(): Landmarks {
  const entries = createEntries();
  return {
    size: () => entries.all().length,
    *all() {
      for (const { landmark } of entries.all()) yield landmark;
    },
    *update(readings, isMoved) {
      // The page may have been replaced while it was read.
      const current = readings.filter(({ root }) => root.isConnected);
      const roots = new Set(current.filter(({ isDeep }) => isDeep).map(({ root }) => root));
      const moved = isMoved ? findMoved(entries.all(), roots) : new Map<Element | undefined, Entry[]>();
      entries.drop(new Set([...moved.values()].flat()));
      let isChanged = moved.size > 0;
      for (const reading of current)
        isChanged = (yield* replace(entries, reading, moved.get(reading.root) ?? [])) || isChanged;
      return isChanged;
    },
    clear: entries.clear,
  };
}

/** The landmarks in reading order and by block. */
function createEntries() {
  let entries: Entry[] = [];
  const byBlock = new Map<Element, Entry[]>();
  return {
    all: (): readonly Entry[] => entries,
    inBlock: (block: Element): readonly Entry[] => byBlock.get(block) ?? [],
    drop(dropped: ReadonlySet<Entry>): void {
      if (dropped.size === 0) return;
      entries = entries.filter((entry) => !dropped.has(entry));
      for (const { block } of dropped) {
        if (block === undefined) continue;
        const left = byBlock.get(block)?.filter((entry) => !dropped.has(entry)) ?? [];
        if (left.length === 0) byBlock.delete(block);
        else byBlock.set(block, left);
      }
    },
    /** How many entries stand before the place of `entry`. */
    placeOf: ({ landmark }: Entry): number => placeOf(entries, nodeOf(landmark)),
    /** Adds entries that follow each other in the page; the first is in `node`. */
    insert(node: Node, added: readonly Entry[]): void {
      const at = placeOf(entries, node);
      entries =
        at === entries.length ? entries.concat(added) : entries.slice(0, at).concat(added, entries.slice(at));
    },
    /** Indexes entries by block. Yields now and then. */
    *index(added: readonly Entry[]): Generator<void, void, void> {
      for (const [place, entry] of added.entries()) {
        if (entry.block === undefined) continue;
        push(byBlock, entry.block, entry);
        if (place % ENTRIES_PER_PAUSE === 0) yield;
      }
    },
    clear(): void {
      entries = [];
      byBlock.clear();
    },
  };
}

/** Groups the entries to replace by their root in `roots`; entries that left the page have the key undefined. */
function findMoved(
  entries: readonly Entry[],
  roots: ReadonlySet<Element>,
): Map<Element | undefined, Entry[]> {
  const moved = new Map<Element | undefined, Entry[]>();
  for (const entry of entries) {
    const node = nodeOf(entry.landmark);
    const root = node.isConnected ? enclosing(node, roots) : undefined;
    if (root !== undefined || !node.isConnected) push(moved, root, entry);
  }
  return moved;
}

/** Replaces the previous entries of a block by its reading. `moved`: the previous entries of a deep block. */
function* replace(
  entries: ReturnType<typeof createEntries>,
  { root, isDeep, found }: BlockReading,
  moved: readonly Entry[],
): Generator<void, boolean, void> {
  const before = isDeep ? moved : entries.inBlock(root);
  const known = new Map(before.map((entry) => [nodeOf(entry.landmark), entry.landmark]));
  const kept = found.map((landmark) => {
    const same = known.get(nodeOf(landmark));
    return same !== undefined && isSame(same, landmark) ? same : landmark;
  });
  if (!isDeep && before.length === kept.length) {
    const isChanged = before.some((entry, place) => entry.landmark !== kept[place]);
    for (const [place, entry] of before.entries()) entry.landmark = kept[place] ?? entry.landmark;
    return isChanged;
  }
  entries.drop(new Set(isDeep ? [] : before));
  const added: Entry[] = [];
  for (const landmark of kept) {
    added.push({ landmark, block: isDeep ? blockIn(landmark) : root });
    if (added.length % ENTRIES_PER_PAUSE === 0) yield;
  }
  if (isDeep) entries.insert(root, added);
  else yield* insertBetween(entries, added);
  yield* entries.index(added);
  return added.length > 0 || before.length > 0;
}

/**
 * Inserts entries of one block, in reading order, among those of the blocks inside it: together where nothing stands
 * between the first and the last, else one half after the other. Pauses now and then.
 */
function* insertBetween(
  entries: ReturnType<typeof createEntries>,
  added: readonly Entry[],
): Generator<void, void, void> {
  const [first, last] = [added[0], added.at(-1)];
  if (first === undefined || last === undefined) return;
  if (entries.placeOf(first) === entries.placeOf(last)) entries.insert(nodeOf(first.landmark), added);
  else {
    const half = added.length >> 1;
    yield* insertBetween(entries, added.slice(0, half));
    yield* insertBetween(entries, added.slice(half));
  }
  yield;
}

function push<Key>(lists: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
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

/** The number of `entries` before `node`. Binary search: comparing positions is slow among many siblings. */
function placeOf(entries: readonly Entry[], node: Node): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    const isBefore =
      entry !== undefined &&
      (node.compareDocumentPosition(nodeOf(entry.landmark)) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
