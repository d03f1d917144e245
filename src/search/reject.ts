import type { Meaning } from '../meaning/model';
import type { Blended } from './blend';

/** When the FAQ counts as answering a query. Chosen by cross-validation: see `npm run tune`. */
export interface RejectionRule {
  /** The model's doubt (its probability of "none") beyond which nothing is shown. */
  readonly mostDoubt: number;
  /** How much doubt an entry that holds all the words of the query takes away. */
  readonly coverageRelief: number;
  /** Without the model, or for an entry that it has not learned: the least share of the query that the entry holds. */
  readonly leastCoverage: number;
}

/** See {@link RejectionRule}. */
export const REJECTION: RejectionRule = { mostDoubt: 0.25, coverageRelief: 0.3, leastCoverage: 0.75 };

// Beyond these, the nearest entry is no neighbour: offering it would look like a bad joke.
const MOST_DOUBT_OF_NEAR = 0.9;
const LEAST_COVERAGE_OF_NEAR = 0.5;

/** Whether an entry that does not answer the query is near enough to be offered as such. */
export function isNear(best: Blended, meaning: Meaning | undefined): boolean {
  return (
    best.coverage >= LEAST_COVERAGE_OF_NEAR || (meaning !== undefined && meaning.none <= MOST_DOUBT_OF_NEAR)
  );
}

/**
 * Whether `best` answers the query. A confident wrong answer costs more than an honest none, so the model's doubt
 * decides; an entry that holds the query's very words gets the benefit of it.
 */
export function isAnswer(
  best: Blended,
  meaning: Meaning | undefined,
  isLearned: boolean,
  rule: RejectionRule = REJECTION,
): boolean {
  if (meaning === undefined || !isLearned) return best.coverage >= rule.leastCoverage;
  return meaning.none - rule.coverageRelief * best.coverage <= rule.mostDoubt;
}
