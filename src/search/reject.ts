import type { Blended, Verdict } from './blend';
import type { Fit } from './types';

// Above this doubt, no entry known to the model is shown. Chosen on texts that the model has not seen (`npm run tune`).
const MAX_DOUBT = 0.5;
// An entry unknown to the model that holds fewer of the query's words answers another question.
const MIN_COVERAGE = 0.75;

// If a question holds this share of the query, the query asks that question, whatever the doubt.
const WHOLE = 0.85;
// Conversely, the share of the question that the query must hold.
const WHOLE_QUESTION = 0.75;

// Below these limits the nearest entry is unrelated and must not be offered.
const MIN_CHANCE_OF_NEAR = 0.03;
/** The least share of the query that an entry unknown to the model must hold to be considered. */
export const MIN_COVERAGE_OF_NEAR = 0.5;

/**
 * Whether `entry` may be shown as an answer. A wrong answer costs more than no answer, so the doubt decides. An entry
 * unknown to the model must hold most of the query's words.
 */
export function isAnswer(entry: Blended, { doubt }: Pick<Verdict, 'doubt'>, mostDoubt = MAX_DOUBT): boolean {
  if (entry.questionCoverage >= WHOLE) return true;
  return entry.isKnownToModel ? doubt <= mostDoubt : entry.coverage >= MIN_COVERAGE;
}

// The limits for sentences of pages, see docs/decisions/0035-gate.md. A page about training allows more doubt.
const MAX_DOUBT_OF_SENTENCE = 0.45;
const MAX_DOUBT_ON_TRAINING = 0.5;

/** How well the entries answer a sentence of a page. `best` is the nearest entry. */
export function fitOf(best: Blended | undefined, { doubt }: Pick<Verdict, 'doubt'>): Fit {
  if (best === undefined) return 'unanswered';
  if (!best.isKnownToModel) return best.coverage >= MIN_COVERAGE ? 'answered' : 'unanswered';
  if (doubt <= MAX_DOUBT_OF_SENTENCE) return 'answered';
  return doubt <= MAX_DOUBT_ON_TRAINING ? 'likely' : 'unanswered';
}

/** Whether the query asks the entry's own question, of which it holds the share `questionShare`. */
export function isAskedByName({ questionCoverage }: Blended, questionShare: () => number): boolean {
  return questionCoverage >= WHOLE && questionShare() >= WHOLE_QUESTION;
}

/** Whether an entry that does not answer the query is near enough to be offered. */
export function isNear({ isKnownToModel, score, coverage }: Blended): boolean {
  return isKnownToModel ? score >= MIN_CHANCE_OF_NEAR : coverage >= MIN_COVERAGE_OF_NEAR;
}
