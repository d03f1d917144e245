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
}

/** Ranks documents by the words that they share with a query. */
export interface Ranker {
  /** In no order. Cost: in proportion to the documents that hold each word. */
  rank(words: readonly QueryWord[]): Ranked[];
  /** How much a key tells: rare ones more (inverse document frequency). */
  weightOf(key: string): number;
}

// A question says in few words what its answer is about: a word found there weighs more.
const QUESTION_WEIGHT = 1.6;

/** Ranks over `candidates`, where a document's question keys also stand under {@link questionKey}. */
export function createRanker(
  candidates: Candidates,
  frequencies: ReadonlyMap<string, number>,
  documentCount: number,
): Ranker {
  const scores = new Float64Array(documentCount);
  const covered = new Float64Array(documentCount);
  const best = new Float64Array(documentCount);
  const inQuestion = new Uint8Array(documentCount);
  const weightOf = (key: string): number =>
    Math.log(1 + (documentCount + 0.5) / ((frequencies.get(key) ?? 0) + 0.5));

  const collect = ({ alternatives }: QueryWord): Set<number> => {
    const touched = new Set<number>();
    for (const { key, factor } of alternatives) {
      if (!frequencies.has(key)) continue;
      for (const document of candidates.find(key)) {
        touched.add(document);
        best[document] = Math.max(best[document] ?? 0, factor);
      }
      for (const document of candidates.find(questionKey(key))) inQuestion[document] = 1;
    }
    return touched;
  };

  return {
    weightOf,
    rank(words) {
      const found = new Set<number>();
      let total = 0;
      for (const word of words) {
        const weight = wordWeight(word, weightOf);
        total += weight;
        for (const document of collect(word)) {
          found.add(document);
          const gain = weight * (best[document] ?? 0);
          covered[document] = (covered[document] ?? 0) + gain;
          scores[document] =
            (scores[document] ?? 0) + gain * (inQuestion[document] === 1 ? QUESTION_WEIGHT : 1);
          best[document] = 0;
          inQuestion[document] = 0;
        }
      }
      return [...found].map((document) => {
        const ranked = { document, score: scores[document] ?? 0, coverage: (covered[document] ?? 0) / total };
        scores[document] = 0;
        covered[document] = 0;
        return ranked;
      });
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
