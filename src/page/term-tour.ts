import type { TermName } from '../lexicon/lexicon';
import { isCurrent, type Occurrence, rangeOf } from './occurrences';
import type { TermNames } from './term-names';

/** The terms of the page for people without a mouse: a list, a way to each, and the next and previous one. */
export interface TermTour {
  /** Tells which occurrences are highlighted, in reading order. */
  follow(occurrences: readonly Occurrence[]): void;
  /** The terms that stand in the page, each once, in reading order. */
  list(): Promise<TermName[]>;
  /** Goes to the first occurrence of a term and explains it; false when the page has none. */
  show(termId: string): boolean;
  /** Goes on from the term explained last, or from the top of the viewport; round at the ends. */
  step(to: 'next' | 'previous'): boolean;
}

/** Makes the tour; `open` scrolls to an occurrence, explains it and takes the focus there. */
export function createTermTour(names: TermNames, open: (occurrence: Occurrence) => void): TermTour {
  let occurrences: readonly Occurrence[] = [];
  let last: Occurrence | undefined;

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
    step(to) {
      const current = occurrences.filter(isCurrent);
      const at = last === undefined ? -1 : current.indexOf(last);
      if (at >= 0) return visit(current.at((at + (to === 'next' ? 1 : -1)) % current.length));
      const below = current.findIndex((occurrence) => rangeOf(occurrence).getBoundingClientRect().top >= 0);
      if (to === 'next') return visit(current[Math.max(0, below)]);
      return visit(current.at(below < 0 ? -1 : below - 1));
    },
  };
}
