import type { Gate } from './gate';
import type { Landmark, Occurrence } from './occurrences';
import { createVisibilityCheck } from './visibility';

/** Chooses which of the found occurrences to highlight. */
export interface Choice {
  /**
   * Adds to `chosen` each term's first visible occurrence that passes the gate, in each section of `landmarks`, which
   * are in reading order. A section extends from one heading of level 1 or 2 to the next. Yields after each check.
   */
  choose(landmarks: Iterable<Landmark>, chosen: Occurrence[]): Generator<void, void, void>;
  /** Clears the cached visibility: text may have been shown or hidden. */
  forget(): void;
}

// Smaller headings begin no section: a term repeated under each of them (four times on one page of the real site) tells
// the reader nothing new.
const LARGEST_LEVELS = 2;
// More would slow Firefox down (`Highlight.delete` is linear there) and help no reader.
const MAX_CHOSEN = 2_000;

/** Creates a choice with an empty visibility cache. */
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
