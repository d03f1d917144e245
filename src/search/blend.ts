import type { Meaning } from '../meaning/model';
import type { Ranked } from './rank';

/** A document with its chance to answer the query, as far as words and meaning tell. */
export interface Blended {
  readonly document: number;
  /** From 0 to 1. The chances of the documents that the model knows, and the doubt, sum to 1. */
  readonly score: number;
  /** Share of the query's weight that the document holds, from 0 to 1. */
  readonly coverage: number;
  /** The same for its question alone. */
  readonly questionCoverage: number;
  /** Whether the model was trained for the document; for others, only words count. */
  readonly isKnownToModel: boolean;
}

/** A document that the model was trained for, with its place among the model's labels. */
export type KnownToModel = readonly [document: number, label: number];

/** What words and meaning together say of a query. */
export interface Verdict {
  /** The documents that may answer, in no order. */
  readonly documents: readonly Blended[];
  /** The chance that none of the documents that the model knows does, from 0 to 1. */
  readonly doubt: number;
}

/** How far each voice counts, in a sum of logarithms. Fitted by `npm run tune` on texts that the model has not seen. */
export interface BlendWeights {
  /** Of the model's probability of an entry. */
  readonly meaning: number;
  /** Of the words that an entry shares with the query, beside those of the entry that shares most. */
  readonly words: number;
  /** For the words of a short query, of which the model has seen more. */
  readonly fewWords: number;
  /** Of the share of the query that an entry holds. */
  readonly coverage: number;
  /** Of the model's probability that no entry answers. */
  readonly doubt: number;
  /** Where doubt starts from. */
  readonly doubtStart: number;
  /** More doubt when the query is short. */
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

// Keeps the logarithm of nothing finite.
const MIN_PROBABILITY = 1e-3;

/** What the words say of one document: all from 0 to 1. */
interface WordsSay extends Pick<Blended, 'coverage' | 'questionCoverage'> {
  readonly share: number;
}

const NOTHING_SAID: WordsSay = { coverage: 0, questionCoverage: 0, share: 0 };

/**
 * Joins the ranking by words with the model's reading of the query. The model says what people mean who use none of the
 * FAQ's words; the words decide between entries that it finds equally likely, and alone serve those it does not know:
 * such an entry scores what it shares with the query, the less the surer the model is of another one.
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
