import type { TermName } from '../lexicon/lexicon';
import { isCurrent, nodeOf, type Occurrence, rangeOf } from './occurrences';
import { coveringDialog } from './surroundings';
import { loadOnce } from './timing';

/** Gives the name of each of some terms, asked for once, when the first is needed. Those unknown are left out. */
export type TermNames = (ids: Iterable<string>) => Promise<TermName[]>;

/** Makes it over `ask`, which gives all the names. */
export function createTermNames(ask: () => Promise<readonly TermName[]>): TermNames {
  const load = loadOnce(async () => new Map((await ask()).map((name) => [name.id, name])));
  return async (ids) => {
    const names = await load();
    return [...ids].flatMap((id) => names.get(id) ?? []);
  };
}

/** The terms of the page for people without a mouse: a list, a way to each, and the next and previous one. */
export interface TermTour {
  /** Tells which occurrences are highlighted, in reading order. */
  follow(occurrences: readonly Occurrence[]): void;
  /** The terms that stand in the page, each once, in reading order. */
  list(): Promise<TermName[]>;
  /** Goes to the first occurrence of a term and explains it; false when the page has none. */
  show(termId: string): boolean;
  /** Goes on from `from`, else from the term visited last, else from the top of the viewport; round at the ends. */
  step(to: 'next' | 'previous', from?: Occurrence): boolean;
  /** Where `occurrence` stands among those that the tour visits; undefined when it is none of them. */
  positionOf(occurrence: Occurrence): TourPosition | undefined;
}

/** The place of an occurrence, from 1, and how many there are. */
export interface TourPosition {
  readonly place: number;
  readonly count: number;
}

/** Makes the tour; `open` scrolls to an occurrence, explains it and takes the focus there. */
export function createTermTour(names: TermNames, open: (occurrence: Occurrence) => void): TermTour {
  let occurrences: readonly Occurrence[] = [];
  let last: Occurrence | undefined;

  // Terms behind a dialog that covers the page are out of reach.
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
