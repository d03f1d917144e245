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

/** Asks the background whether an entry answers each sentence. */
export type Judge = (sentences: readonly Sentence[]) => Promise<readonly Fit[]>;

/** Rejects the terms in sentences that no entry answers. */
export interface Gate {
  /** Whether an entry answers the sentence around the occurrence; false until the background has replied. */
  isOpen(occurrence: Occurrence): boolean;
  /** Called after each choice: sends the unknown sentences that `isOpen` has met. */
  ask(): void;
}

interface Judged extends Sentence {
  fit?: Fit | undefined;
}

/** The cache is cleared above this: a page may change forever. */
const MAX_KNOWN = 5_000;
const TRAINING = /\b(?:formation|former|certification|examen)/i;

// After a failure. Each further one in a row ends the wait for good.
const RETRY_MS = 1_000;
const MAX_RETRIES = 3;

/**
 * Creates a gate. A message to `judge` has at most `maxAsked` sentences; the next one follows its reply. `onAnswer` is
 * called after the first, second, fourth, eighth … reply and after the last: each call means that the page's terms are
 * chosen anew. After a failure, the sentences are sent again a second later, at most three times in a row.
 */
export function createGate(judge: Judge, maxAsked: number, onAnswer: () => void): Gate {
  const bySentence = new Map<string, Judged>();
  // An occurrence keeps its answer, so that highlights stay when the cache is cleared.
  const byOccurrence = new WeakMap<Occurrence, Judged>();
  let waiting: Judged[] = [];
  let isAsking = false;
  let failures = 0;
  // Computed once per choice: without an h1, `querySelector` searches the whole page.
  let isTraining: boolean | undefined;

  const judgedOf = (occurrence: Occurrence): Judged => {
    const known = byOccurrence.get(occurrence);
    if (known !== undefined) return known;
    const sentence = { text: sentenceAround(occurrence), about: occurrence.termId };
    const key = `${sentence.about} ${sentence.text}`;
    const judged = bySentence.get(key) ?? sentence;
    if (judged === sentence) waiting.push(judged);
    bySentence.set(key, judged);
    byOccurrence.set(occurrence, judged);
    return judged;
  };

  /** Sends the sentences that wait, one message after the other. */
  const askAll = async (): Promise<void> => {
    for (let replies = 1, next = 1; waiting.length > 0; replies += 1) {
      const asked = waiting.slice(0, maxAsked);
      const fits = await judge(asked);
      waiting = waiting.slice(asked.length);
      failures = 0;
      for (const [place, judged] of asked.entries()) judged.fit = fits[place];
      if (replies < next && waiting.length > 0) continue;
      next = 2 * replies;
      onAnswer();
    }
  };
  const ask = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      await askAll();
    } catch {
      failures += 1;
      if (failures <= MAX_RETRIES) setTimeout(ask, RETRY_MS);
    }
    isAsking = false;
  };

  return {
    isOpen(occurrence) {
      const { fit } = judgedOf(occurrence);
      if (fit !== 'likely') return fit === 'answered';
      isTraining ??= isAboutTraining();
      return isTraining;
    },
    ask() {
      isTraining = undefined;
      if (bySentence.size > MAX_KNOWN && waiting.length === 0) bySentence.clear();
      void ask();
    },
  };
}

/** Whether the page's title, heading or path mentions training. */
function isAboutTraining(): boolean {
  const heading = document.querySelector('h1')?.textContent;
  return TRAINING.test(`${document.title} ${heading} ${location.pathname}`);
}
