import type { Fit, Sentence } from '../search/types';
import type { Occurrence } from './occurrences';
import { sentenceAround } from './sentence';

/** Says of each sentence whether some entry answers it, in one message to the background. */
export type Judge = (sentences: readonly Sentence[]) => Promise<readonly Fit[]>;

/** Holds back the terms in sentences that no entry answers. */
export interface Gate {
  /** Whether an entry answers the sentence around the occurrence; false until the background has said so. */
  isOpen(occurrence: Occurrence): boolean;
  /** Ends a choice: asks about the sentences that `isOpen` has met and does not know, in one message. */
  ask(): void;
}

interface Judged extends Sentence {
  fit?: Fit | undefined;
}

/** A page may change for ever. What was forgotten is asked again. */
const MAX_KNOWN = 5_000;
const TRAINING = /\b(?:formation|former|certification|examen)/i;

/**
 * A gate that calls `onAnswer` after each answer of `judge`, which takes at most `maxAsked` sentences: others wait for the
 * next message. When that fails, it asks again at the next `ask`.
 */
export function createGate(judge: Judge, maxAsked: number, onAnswer: () => void): Gate {
  const bySentence = new Map<string, Judged>();
  // An occurrence keeps its answer, so that no highlight vanishes when sentences are forgotten.
  const byOccurrence = new WeakMap<Occurrence, Judged>();
  let waiting: Judged[] = [];
  // Looked up once for each choice, since a page without a heading is searched to its end.
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

/** Whether the page as a whole speaks of training, by its title, its heading or its path. */
function isAboutTraining(): boolean {
  const heading = document.querySelector('h1')?.textContent;
  return TRAINING.test(`${document.title} ${heading} ${location.pathname}`);
}
