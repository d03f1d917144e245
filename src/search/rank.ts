import { questionKey } from './analyse';
import type { Postings } from './postings';

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
   * The documents that hold some of `words` and that `keep` accepts, unordered. Cost: proportional to the documents
   * that hold each word.
   */
  rank(words: readonly QueryWord[], keep?: (document: number, coverage: number) => boolean): Ranked[];
  /** Weight of a key: the inverse document frequency, high for rare keys. */
  weightOf(key: string): number;
  /** Call it after each change of the postings. `entries` is their count; all document numbers are below `numbers`. */
  update(entries: number, numbers: number): void;
}

// A question says in few words what its answer is about: a word found there weighs more.
const QUESTION_WEIGHT = 1.6;
const KEEP_ALL = (): boolean => true;

/** Sums of one query for each document, zero between queries. Typed arrays, as a common word is in every document. */
interface Sums {
  readonly score: Float64Array;
  readonly covered: Float64Array;
  readonly asked: Float64Array;
  /** For the current query word: the highest factor of its keys; whether the question holds one of them. */
  readonly factor: Float64Array;
  readonly isAsked: Uint8Array;
}

function createSums(length: number): Sums {
  const zeros = (): Float64Array => new Float64Array(length);
  return {
    score: zeros(),
    covered: zeros(),
    asked: zeros(),
    factor: zeros(),
    isAsked: new Uint8Array(length),
  };
}

/** Ranks over `postings`, where the keys of a document's question are also under {@link questionKey}. */
export function createRanker(postings: Postings): Ranker {
  let sums = createSums(0);
  let entryCount = 0;
  const weights = new Map<string, number>();
  const weightOf = (key: string): number => {
    const known = weights.get(key);
    if (known !== undefined) return known;
    const weight = Math.log(1 + (entryCount + 0.5) / (postings.find(key).length + 0.5));
    weights.set(key, weight);
    return weight;
  };

  return {
    weightOf,
    update(entries, numbers) {
      entryCount = entries;
      weights.clear();
      if (sums.score.length < numbers) sums = createSums(2 * numbers);
    },
    rank(words, keep = KEEP_ALL) {
      const found: number[] = [];
      let total = 0;
      for (const word of words) {
        const weight = wordWeight(word, weightOf);
        total += weight;
        const holders = markHolders(word, postings, sums);
        for (const document of holders) {
          if (sums.covered[document] === 0) found.push(document);
          addWord(sums, document, weight);
        }
      }
      return found.flatMap((document) => {
        const ranked = takeSums(sums, document, total);
        return keep(document, ranked.coverage) ? [ranked] : [];
      });
    },
  };
}

/** The documents that hold the word, each once, with `factor` and `isAsked` set. */
function markHolders({ alternatives }: QueryWord, postings: Postings, { factor, isAsked }: Sums): number[] {
  const holders: number[] = [];
  for (const alternative of alternatives) {
    for (const document of postings.find(alternative.key)) {
      const before = factor[document] ?? 0;
      if (before === 0) holders.push(document);
      if (alternative.factor > before) factor[document] = alternative.factor;
    }
    for (const document of postings.find(questionKey(alternative.key))) isAsked[document] = 1;
  }
  return holders;
}

/** Adds a word of the query, marked by {@link markHolders}, to the sums of a document. */
function addWord({ score, covered, asked, factor, isAsked }: Sums, document: number, weight: number): void {
  const gain = weight * (factor[document] ?? 0);
  const isInQuestion = isAsked[document] === 1;
  covered[document] = (covered[document] ?? 0) + gain;
  if (isInQuestion) asked[document] = (asked[document] ?? 0) + gain;
  score[document] = (score[document] ?? 0) + gain * (isInQuestion ? QUESTION_WEIGHT : 1);
  factor[document] = 0;
  isAsked[document] = 0;
}

/** Returns the sums of a document and resets them to 0. `total` is the weight of the whole query. */
function takeSums({ score, covered, asked }: Sums, document: number, total: number): Ranked {
  const ranked = {
    document,
    score: score[document] ?? 0,
    coverage: (covered[document] ?? 0) / total,
    questionCoverage: (asked[document] ?? 0) / total,
  };
  score[document] = 0;
  covered[document] = 0;
  asked[document] = 0;
  return ranked;
}

/** The weight of a word is that of its most common key: a rare synonym does not raise it. */
function wordWeight({ alternatives }: QueryWord, weightOf: Ranker['weightOf']): number {
  return Math.min(...alternatives.map(({ key }) => weightOf(key)));
}
