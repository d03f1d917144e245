import { type FaqEntry, READERSHIPS } from '../faq/entry';
import type { Meaning } from '../meaning/model';
import type { IndexedFaq } from './indexed-faq';
import type { QueryReading } from './query-words';
import type { Ranked } from './rank';
import type { Fit } from './types';

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

/**
 * Factor for the score of an entry that does not name the term of a sentence. Such an entry often answers the sentence
 * nevertheless. Fitted by cross-validation on assets/faq/sentences.jsonl, see docs/decisions/0035-gate.md.
 */
const SILENT_PRIOR = 0.3;

// Above this doubt, no entry known to the model is shown. Chosen on texts that the model has not seen (`npm run tune`).
const MAX_DOUBT = 0.5;
// An entry unknown to the model that holds fewer of the query's words answers another question.
const MIN_COVERAGE = 0.75;

/** If a question holds this share of the query, the query asks that question, whatever the doubt. */
export const MIN_QUERY_COVERAGE = 0.85;
/** Conversely, the share of the question that the query must hold. */
export const MIN_QUESTION_COVERAGE = 0.75;

// Below these limits the nearest entry is unrelated and must not be offered.
const MIN_CHANCE_OF_NEAR = 0.03;
// The same for an entry unknown to the model, as a share of the query.
const MIN_COVERAGE_OF_NEAR = 0.5;

/**
 * Whether `entry` may be shown as an answer. A wrong answer costs more than no answer, so the doubt decides. An entry
 * unknown to the model must hold most of the query's words.
 */
export function isAnswer(entry: Blended, { doubt }: Pick<Verdict, 'doubt'>, mostDoubt = MAX_DOUBT): boolean {
  if (entry.questionCoverage >= MIN_QUERY_COVERAGE) return true;
  return entry.isKnownToModel ? doubt <= mostDoubt : entry.coverage >= MIN_COVERAGE;
}

// The limits for sentences of pages, see docs/decisions/0035-gate.md. A page about training allows more doubt.
const MAX_DOUBT_OF_SENTENCE = 0.45;
const MAX_DOUBT_ON_TRAINING = 0.5;

/** How well the entries answer a sentence of a page. `best` is the nearest entry. */
function fitOf(best: Blended | undefined, { doubt }: Pick<Verdict, 'doubt'>): Fit {
  if (best === undefined) return 'unanswered';
  if (!best.isKnownToModel) return best.coverage >= MIN_COVERAGE ? 'answered' : 'unanswered';
  if (doubt <= MAX_DOUBT_OF_SENTENCE) return 'answered';
  return doubt <= MAX_DOUBT_ON_TRAINING ? 'likely' : 'unanswered';
}

/** Whether the query asks the entry's own question, of which it holds the share `questionShare`. */
export function isAskedByName({ questionCoverage }: Blended, questionShare: () => number): boolean {
  return questionCoverage >= MIN_QUERY_COVERAGE && questionShare() >= MIN_QUESTION_COVERAGE;
}

/** Whether an entry that does not answer the query is near enough to be offered. */
export function isNear({ isKnownToModel, score, coverage }: Blended): boolean {
  return isKnownToModel ? score >= MIN_CHANCE_OF_NEAR : coverage >= MIN_COVERAGE_OF_NEAR;
}

/** Finds the entries near the query, best first, and those that answer it, with the doubt and the fit. */
export function decide(
  faq: IndexedFaq,
  known: readonly KnownToModel[],
  { words, queryWords, keys, meaning }: QueryReading,
  about: string | undefined,
  isSentence: boolean,
): {
  readonly near: readonly Blended[];
  readonly answers: readonly Blended[];
  readonly doubt: number;
  readonly fit: Fit;
} {
  const isKnown = new Set(known.map(([document]) => document));
  // Drops distant entries early, except those that the model knows and judges itself.
  const isKept = (document: number, coverage: number): boolean =>
    about !== undefined || coverage >= MIN_COVERAGE_OF_NEAR || isKnown.has(document);
  const verdict = blend(faq.ranker.rank(queryWords, isKept), meaning, known, queryWords.length);
  const speaking = about === undefined ? undefined : faq.thatSpeakOf(about);
  const near = inOrder(
    faq,
    verdict.documents.flatMap((found) => {
      if (speaking === undefined || speaking.has(found.document)) return [found];
      return isSentence ? [{ ...found, score: found.score * SILENT_PRIOR }] : [];
    }),
    keys,
  );
  const fit = fitOf(near[0], verdict);
  const isShown = (found: Blended): boolean =>
    about !== undefined || (words.length > 0 && isAnswer(found, verdict));
  return { near, answers: near.filter(isShown), doubt: verdict.doubt, fit };
}

/** Questions asked by name first, then those that the model knows, then those that share words with the query. */
function inOrder(faq: IndexedFaq, found: readonly Blended[], keys: ReadonlySet<string>): readonly Blended[] {
  const named = new Set(
    found.filter((entry) => isAskedByName(entry, () => faq.questionShare(entry.document, keys))),
  );
  return [...found].sort(
    (a, b) =>
      Number(named.has(b)) - Number(named.has(a)) ||
      Number(b.isKnownToModel) - Number(a.isKnownToModel) ||
      b.score - a.score ||
      compareReadership(faq.entryOf(a.document), faq.entryOf(b.document)),
  );
}

function compareReadership(a: FaqEntry | undefined, b: FaqEntry | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return READERSHIPS.indexOf(a.readership) - READERSHIPS.indexOf(b.readership) || a.number - b.number;
}
