import type { Meaning } from '../meaning/model';
import type { Ranked } from './rank';

/** A document and its estimated chance to answer the query. */
export interface Blended {
  readonly document: number;
  /** From 0 to 1. The scores of the documents that the model knows and the doubt sum to 1. */
  readonly score: number;
  /** Share of the query's weight that the document holds, from 0 to 1. */
  readonly coverage: number;
  /** The same for its question alone. */
  readonly questionCoverage: number;
  /** Whether the model was trained on this document; if not, only words count. */
  readonly isKnownToModel: boolean;
}

/** A document that the model knows, with the index of its label. */
export type KnownToModel = readonly [document: number, label: number];

/** The result of blending words and meaning. */
export interface Verdict {
  /** The candidate documents, unordered. */
  readonly documents: readonly Blended[];
  /** The probability that no document known to the model answers, from 0 to 1. */
  readonly doubt: number;
}

/** The weights of the terms of a log-linear sum. Fitted by `npm run tune` on texts that the model has not seen. */
export interface BlendWeights {
  /** The model's probability of an entry. */
  readonly meaning: number;
  /** An entry's word score divided by the best one, times its coverage. */
  readonly words: number;
  /** Added to `words` for a short query, which the model knows better. */
  readonly fewWords: number;
  /** The share of the query that an entry holds. */
  readonly coverage: number;
  /** The model's probability that no entry answers. */
  readonly doubt: number;
  /** Constant term of doubt. */
  readonly doubtStart: number;
  /** Extra doubt for a short query. */
  readonly doubtFewWords: number;
}

/** See {@link BlendWeights}. */
export const BLEND: BlendWeights = {
  meaning: 2.07,
  words: 1.8,
  fewWords: -0.5,
  coverage: 0.2,
  doubt: 3.3,
  doubtStart: 2.5,
  doubtFewWords: 3.47,
};

// Keeps the logarithm of 0 finite.
const MIN_PROBABILITY = 1e-3;

/** Word scores of one document, each from 0 to 1. */
interface WordsSay extends Pick<Blended, 'coverage' | 'questionCoverage'> {
  readonly share: number;
}

const NOTHING_SAID: WordsSay = { coverage: 0, questionCoverage: 0, share: 0 };

/**
 * Combines the word ranking with the model's probabilities. The model finds entries for queries that use none of the
 * FAQ's words. Shared words decide between entries that the model finds equally likely. An entry that the model does
 * not know is scored by its words alone, multiplied by the doubt.
 *
 * `wordCount` is the number of the query's content words.
 */
export function blend(
  ranked: readonly Ranked[],
  meaning: Meaning,
  known: readonly KnownToModel[],
  wordCount: number,
  weights: BlendWeights = BLEND,
): Verdict {
  const said = whatWordsSay(ranked);
  const few = 1 / Math.max(wordCount, 1);
  const chanceOf = (label: number, { share, coverage }: WordsSay): number => {
    const probability = (meaning.probabilities[label] ?? 0) / (1 - meaning.none + MIN_PROBABILITY);
    return Math.exp(
      weights.meaning * Math.log(probability + MIN_PROBABILITY) +
        (weights.words + weights.fewWords * few) * share +
        weights.coverage * coverage,
    );
  };
  const none = Math.exp(
    weights.doubt * Math.log(meaning.none + MIN_PROBABILITY) +
      weights.doubtStart +
      weights.doubtFewWords * few,
  );
  const chances = known.map(([document, label]) => {
    const words = said.get(document) ?? NOTHING_SAID;
    said.delete(document);
    return { document, chance: chanceOf(label, words), words };
  });
  const sum = chances.reduce((total, { chance }) => total + chance, none);
  const doubt = none / sum;
  const byMeaning = chances.map(({ document, chance, words: { coverage, questionCoverage } }) => ({
    document,
    score: chance / sum,
    coverage,
    questionCoverage,
    isKnownToModel: true,
  }));
  const byWordsAlone = [...said].map(([document, { share, coverage, questionCoverage }]) => ({
    document,
    score: share * doubt,
    coverage,
    questionCoverage,
    isKnownToModel: false,
  }));
  return { documents: [...byMeaning, ...byWordsAlone], doubt };
}

function whatWordsSay(ranked: readonly Ranked[]): Map<number, WordsSay> {
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  return new Map(
    ranked.map(({ document, score, coverage, questionCoverage }) => [
      document,
      { coverage, questionCoverage, share: (score / best) * coverage },
    ]),
  );
}
