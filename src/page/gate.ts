import type { Fit, Sentence } from '../search/types';
import type { Occurrence } from './occurrences';
import { sentenceAround } from './sentence';

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
