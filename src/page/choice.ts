import type { Fit, Sentence } from '../search/types';
import { type Landmark, type Occurrence, sentenceAround } from './occurrences';
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

/** Asks the background, in one message, whether an entry answers each sentence. */
export type Judge = (sentences: readonly Sentence[]) => Promise<readonly Fit[]>;

/** Rejects the terms in sentences that no entry answers. */
export interface Gate {
  /** Whether an entry answers the sentence around the occurrence; false until the background has replied. */
  isOpen(occurrence: Occurrence): boolean;
  /** Called after each choice: sends the unknown sentences that `isOpen` has met, in one message. */
  ask(): void;
}

interface Judged extends Sentence {
  fit?: Fit | undefined;
}

/** The cache is cleared above this: a page may change forever. */
const MAX_KNOWN = 5_000;
const TRAINING = /\b(?:formation|former|certification|examen)/i;

/**
 * Creates a gate. A message to `judge` has at most `maxAsked` sentences; others wait. `onAnswer` is called after each
 * answer. After a failure, the next `ask` sends the sentences again.
 */
export function createGate(judge: Judge, maxAsked: number, onAnswer: () => void): Gate {
  const bySentence = new Map<string, Judged>();
  // An occurrence keeps its answer, so that highlights stay when the cache is cleared.
  const byOccurrence = new WeakMap<Occurrence, Judged>();
  let waiting: Judged[] = [];
  // Computed once per choice: without an h1, `querySelector` searches the whole page.
  let isTraining: boolean | undefined;

  const judgedOf = (occurrence: Occurrence): Judged | undefined => {
    const known = byOccurrence.get(occurrence);
    if (known !== undefined || waiting.length >= maxAsked) return known;
    const sentence = { text: sentenceAround(occurrence), about: occurrence.termId };
    const key = `${sentence.about} ${sentence.text}`;
    const judged = bySentence.get(key) ?? sentence;
    if (judged === sentence) waiting.push(judged);
    bySentence.set(key, judged);
    byOccurrence.set(occurrence, judged);
    return judged;
  };

  return {
    isOpen(occurrence) {
      const fit = judgedOf(occurrence)?.fit;
      if (fit !== 'likely') return fit === 'answered';
      isTraining ??= isAboutTraining();
      return isTraining;
    },
    ask() {
      isTraining = undefined;
      const asked = waiting.slice(0, maxAsked);
      waiting = waiting.slice(maxAsked);
      if (asked.length === 0) return;
      if (bySentence.size > MAX_KNOWN) bySentence.clear();
      judge(asked).then(
        (fits) => {
          for (const [place, judged] of asked.entries()) judged.fit = fits[place];
          onAnswer();
        },
        () => {
          waiting = [...asked, ...waiting];
        },
      );
    },
  };
}

/** Whether the page's title, heading or path mentions training. */
function isAboutTraining(): boolean {
  const heading = document.querySelector('h1')?.textContent;
  return TRAINING.test(`${document.title} ${heading} ${location.pathname}`);
}
