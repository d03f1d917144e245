import type { Gate } from './gate';
import type { Landmark, Occurrence } from './occurrences';
import { createVisibilityCheck } from './visibility';

/** Chooses what to highlight of what was found in the page. */
export interface Choice {
  /**
   * Puts into `chosen`, of each term, the first visible occurrence that the gate lets through in each larger section of
   * `landmarks`, which are in reading order. A section goes from one heading of the first two levels to the next. Pauses
   * after each look at the page.
   */
  choose(landmarks: Iterable<Landmark>, chosen: Occurrence[]): Generator<void, void, void>;
  /** Forgets which occurrences were visible: something may have been shown or hidden. */
  forget(): void;
}

// Chapters of a page. Their parts speak of what the reader has just met: a term repeated under each small heading (four
// times on one page of the real site) tells nothing new.
const LARGEST_LEVELS = 2;
// More would slow Firefox down (`Highlight.delete` is linear there) and help no reader.
const MAX_CHOSEN = 2_000;

/** A choice that has not looked at any occurrence yet. */
export function createChoice({ isOpen }: Pick<Gate, 'isOpen'>): Choice {
  let known = new WeakMap<Occurrence, boolean>();
  let check = createVisibilityCheck();
  return {
    *choose(landmarks, chosen) {
      const isVisible = (occurrence: Occurrence): boolean => {
        const isSeen = known.get(occurrence) ?? check(occurrence);
        known.set(occurrence, isSeen);
        return isSeen;
      };
      let seen = new Set<string>();
      for (const landmark of landmarks) {
        if (landmark.kind === 'heading') {
          if (landmark.level <= LARGEST_LEVELS) seen = new Set();
          continue;
        }
        for (const occurrence of landmark.terms) {
          if (chosen.length === MAX_CHOSEN) return;
          if (seen.has(occurrence.termId)) continue;
          if (isOpen(occurrence) && isVisible(occurrence)) {
            seen.add(occurrence.termId);
            chosen.push(occurrence);
          }
          yield;
        }
      }
    },
    forget() {
      known = new WeakMap();
      check = createVisibilityCheck();
    },
  };
}
