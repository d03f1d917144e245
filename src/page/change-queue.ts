import { enclosing, parentOf } from './dom';
import type { PageChange } from './observe-page';
import { readingOf } from './readable';
import { blockOf } from './text-runs';

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
  take(): { readonly blocks: readonly Block[] } & Pick<Changes, 'isMoved' | 'isSeenAnew' | 'isJudged'>;
}

interface Changes extends PageChange {
  /** The gate has new answers. */
  readonly isJudged: boolean;
}

/** Changes to add; an absent field means none. */
export type Change = Partial<Changes>;

const NO_ELEMENTS: ReadonlySet<Element> = new Set();

/** Creates an empty queue. */
export function createChangeQueue(): ChangeQueue {
  let deep = new Set<Element>();
  let shallow = new Set<Element>();
  let isMoved = false;
  let isSeenAnew = false;
  let isJudged = false;
  return {
    add(change) {
      for (const element of change.deep ?? NO_ELEMENTS) deep.add(element);
      for (const element of change.shallow ?? NO_ELEMENTS) shallow.add(element);
      isMoved ||= change.isMoved === true;
      isSeenAnew ||= change.isSeenAnew === true;
      isJudged ||= change.isJudged === true;
    },
    isEmpty: () => deep.size + shallow.size === 0 && !isMoved && !isSeenAnew && !isJudged,
    take() {
      const taken = { blocks: blocksOf(deep, shallow), isMoved, isSeenAnew, isJudged };
      deep = new Set();
      shallow = new Set();
      isMoved = false;
      isSeenAnew = false;
      isJudged = false;
      return taken;
    },
  };
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
