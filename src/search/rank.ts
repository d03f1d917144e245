import type { Candidates } from './candidates';

/** One word of the query, with the keys under which a document may hold it. */
export interface QueryWord {
  readonly alternatives: readonly { readonly key: string; readonly factor: number }[];
}

/** A document that holds words of the query. */
export interface Ranked {
  readonly document: number;
  /** Sum of the words' weights, more for those in the question. */
  readonly score: number;
  /** Share of the query's weight that the document holds, from 0 to 1. */
  readonly coverage: number;
  /** The same for its question alone. */
  readonly questionCoverage: number;
}

/** Ranks documents by the words that they share with a query. */
export interface Ranker {
  /**
   * The documents that hold some of `words` and that `keep` wants, in no order. Cost: in proportion to the documents that
   * hold each word.
   */
  rank(words: readonly QueryWord[], keep?: (document: number, coverage: number) => boolean): Ranked[];
  /** How much a key tells: rare ones more (inverse document frequency). */
  weightOf(key: string): number;
}

// A question says in few words what its answer is about: a word found there weighs more.
const QUESTION_WEIGHT = 1.6;
const KEEP_ALL = (): boolean => true;

/** Ranks over `candidates`, where a document's question keys also stand under {@link questionKey}. */
export function createRanker(candidates: Candidates, documentCount: number): Ranker {
  // Sums of the query at hand, for each document; clean between two queries.
  const scores = new Float64Array(documentCount);
  const covered = new Float64Array(documentCount);
  const asked = new Float64Array(documentCount);
  const best = new Float64Array(documentCount);
  const inQuestion = new Uint8Array(documentCount);
  const weights = new Map<string, number>();
  const weightOf = (key: string): number => {
    const known = weights.get(key);
    if (known !== undefined) return known;
    const weight = Math.log(1 + (documentCount + 0.5) / (candidates.find(key).length + 0.5));
    weights.set(key, weight);
    return weight;
  };

  /** The documents that hold the word, each once, marked in `best` and `inQuestion`. */
  const collect = ({ alternatives }: QueryWord): number[] => {
    const touched: number[] = [];
    for (const { key, factor } of alternatives) {
      for (const document of candidates.find(key)) {
        const before = best[document] ?? 0;
        if (before === 0) touched.push(document);
        if (factor > before) best[document] = factor;
      }
      for (const document of candidates.find(questionKey(key))) inQuestion[document] = 1;
    }
    return touched;
  };

  return {
    weightOf,
    rank(words, keep = KEEP_ALL) {
      const found: number[] = [];
      let total = 0;
      for (const word of words) {
        const weight = wordWeight(word, weightOf);
        total += weight;
        for (const document of collect(word)) {
          const gain = weight * (best[document] ?? 0);
          if (covered[document] === 0) found.push(document);
          covered[document] = (covered[document] ?? 0) + gain;
          if (inQuestion[document] === 1) asked[document] = (asked[document] ?? 0) + gain;
          scores[document] =
            (scores[document] ?? 0) + gain * (inQuestion[document] === 1 ? QUESTION_WEIGHT : 1);
          best[document] = 0;
          inQuestion[document] = 0;
        }
      }
      const ranked: Ranked[] = [];
      for (const document of found) {
        const coverage = (covered[document] ?? 0) / total;
        if (keep(document, coverage)) {
          const questionCoverage = (asked[document] ?? 0) / total;
          ranked.push({ document, score: scores[document] ?? 0, coverage, questionCoverage });
        }
        asked[document] = 0;
        scores[document] = 0;
        covered[document] = 0;
      }
      return ranked;
    },
  };
}

/** The key under which a document is found when `key` stands in its question. */
export function questionKey(key: string): string {
  return `?${key}`;
}

/** A word weighs what its commonest key does: a synonym that every entry knows makes it no rarer. */
function wordWeight({ alternatives }: QueryWord, weightOf: Ranker['weightOf']): number {
  return Math.min(...alternatives.map(({ key }) => weightOf(key)));
}
