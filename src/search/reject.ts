import type { Blended, Verdict } from './blend';
import type { Fit } from './types';

// The doubt beyond which none of the entries that the model knows is shown: chosen on texts that the model has not
// seen (`npm run tune`).
const MAX_DOUBT = 0.5;
// Where the model has nothing to say, an entry that holds fewer of the query's words answers another question.
const MIN_COVERAGE = 0.75;

// A query of which a question holds every word asks that question, whatever the model makes of so few words.
const WHOLE = 0.85;
// The same the other way round: what else the question says is little.
const WHOLE_QUESTION = 0.75;

// Below these, the nearest entry is no neighbour: offering it would look like a bad joke.
const MIN_CHANCE_OF_NEAR = 0.03;
/** The least share of the query that an entry that the model does not know must hold to be of any interest. */
export const MIN_COVERAGE_OF_NEAR = 0.5;

/**
 * Whether `entry` may be shown as an answer. A confident wrong answer costs more than an honest none, so doubt decides;
 * where the model has nothing to say, the entry must hold nearly all words of the query.
 */
export function isAnswer(entry: Blended, { doubt }: Pick<Verdict, 'doubt'>, mostDoubt = MAX_DOUBT): boolean {
  if (entry.questionCoverage >= WHOLE) return true;
  return entry.isKnownToModel ? doubt <= mostDoubt : entry.coverage >= MIN_COVERAGE;
}

// The same for the sentences of pages, see docs/decisions/0035-gate.md. A page about training is evidence of its own.
const MAX_DOUBT_OF_SENTENCE = 0.45;
const MAX_DOUBT_ON_TRAINING = 0.5;

/** How well the entries answer a sentence of a page, of which `best` comes nearest. */
export function fitOf(best: Blended | undefined, { doubt }: Pick<Verdict, 'doubt'>): Fit {
  if (best === undefined) return 'unanswered';
  if (!best.isKnownToModel) return best.coverage >= MIN_COVERAGE ? 'answered' : 'unanswered';
  if (doubt <= MAX_DOUBT_OF_SENTENCE) return 'answered';
  return doubt <= MAX_DOUBT_ON_TRAINING ? 'likely' : 'unanswered';
}

/** Whether the query asks the entry's own question, of which it holds `questionShare`: nobody knows better than its text. */
export function isAskedByName({ questionCoverage }: Blended, questionShare: () => number): boolean {
  return questionCoverage >= WHOLE && questionShare() >= WHOLE_QUESTION;
}

/** Whether an entry that does not answer the query is near enough to be offered as such. */
export function isNear({ isKnownToModel, score, coverage }: Blended): boolean {
  return isKnownToModel ? score >= MIN_CHANCE_OF_NEAR : coverage >= MIN_COVERAGE_OF_NEAR;
}
