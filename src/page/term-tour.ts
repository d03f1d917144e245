import type { TermName } from '../lexicon/lexicon';
import { isCurrent, nodeOf, type Occurrence, rangeOf } from './occurrences';
import { coveringDialog } from './surroundings';
import { loadOnce } from './timing';

/** Returns the names of the terms with these ids, without unknown ids. Loads the names once, on first use. */
export type TermNames = (ids: Iterable<string>) => Promise<TermName[]>;

/** Creates it; `ask` fetches all names. */
export function createTermNames(ask: () => Promise<readonly TermName[]>): TermNames {
  const load = loadOnce(async () => new Map((await ask()).map((name) => [name.id, name])));
  return async (ids) => {
    const names = await load();
    return [...ids].flatMap((id) => names.get(id) ?? []);
  };
}

/** Keyboard access to the terms of the page: list them, go to one, go to the next or previous one. */
export interface TermTour {
  /** Sets the highlighted occurrences, in reading order. */
  follow(occurrences: readonly Occurrence[]): void;
  /** The highlighted terms, each once, in reading order. */
  list(): Promise<TermName[]>;
  /** Goes to a term's first occurrence and opens its card; false when the page has none. */
  show(termId: string): boolean;
  /** Goes on from `from`, else from the last visited occurrence, else from the viewport's top; wraps around. */
  step(to: 'next' | 'previous', from?: Occurrence): boolean;
  /** The position of `occurrence` in the tour; undefined when it is not part of the tour. */
  positionOf(occurrence: Occurrence): TourPosition | undefined;
}

/** The position of an occurrence, from 1, and the total. */
export interface TourPosition {
  readonly place: number;
  readonly count: number;
}

/** Creates the tour; `open` scrolls to an occurrence, opens its card and focuses it. */
export function createTermTour(names: TermNames, open: (occurrence: Occurrence) => void): TermTour {
  let occurrences: readonly Occurrence[] = [];
  let last: Occurrence | undefined;

  // Terms behind a dialog that covers the page are unreachable.
  const reachable = (): Occurrence[] => {
    const dialog = coveringDialog();
    return occurrences.filter(
      (occurrence) => isCurrent(occurrence) && dialog?.contains(nodeOf(occurrence)) !== false,
    );
  };
  const visit = (occurrence: Occurrence | undefined): boolean => {
    if (occurrence === undefined) return false;
    last = occurrence;
    open(occurrence);
    return true;
  };

  return {
    follow(next) {
      occurrences = next;
    },
    list: () => names(new Set(occurrences.map((occurrence) => occurrence.termId))),
    show: (termId) => visit(occurrences.find((occurrence) => occurrence.termId === termId)),
    step(to, from = last) {
      const current = reachable();
      const at = from === undefined ? -1 : current.indexOf(from);
      if (at >= 0) return visit(current.at((at + (to === 'next' ? 1 : -1)) % current.length));
      const below = current.findIndex((occurrence) => rangeOf(occurrence).getBoundingClientRect().top >= 0);
      if (to === 'next') return visit(current[Math.max(0, below)]);
      return visit(current.at(below < 0 ? -1 : below - 1));
    },
    positionOf(occurrence) {
      const current = reachable();
      const at = current.indexOf(occurrence);
      return at < 0 ? undefined : { place: at + 1, count: current.length };
    },
  };
}
