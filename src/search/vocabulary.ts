import { editDistance } from './edit-distance';

/** The words of the FAQ and of the lexicon, folded. */
export interface Vocabulary {
  has(word: string): boolean;
  /** The words that begin with `prefix`, shortest first; not more than a few. */
  complete(prefix: string): readonly string[];
  /** The word that was probably meant by an unknown one, or undefined. */
  correct(word: string): string | undefined;
}

// Below this length a word has too many neighbours to guess from.
const SHORTEST_CORRECTED = 4;
// From this length on, two faults are forgiven.
const TWO_FAULTS_FROM = 8;
const MOST_COMPLETIONS = 12;
const MOST_LETTERS = 1_000;
const HAS_DIGIT = /\d/;

/**
 * The vocabulary of `frequencies`: each word with the number of texts that hold it, by which ties are broken.
 * `acronyms` are never corrected to, nor from: "ccp2" is not a typo of "ccp1".
 */
export function createVocabulary(
  frequencies: ReadonlyMap<string, number>,
  acronyms: ReadonlySet<string>,
): Vocabulary {
  const sorted = [...frequencies.keys()].sort();
  // People rarely miss the first letter, and a word with another one is usually another word.
  const neighbours = new Map<number, string[]>();
  for (const word of sorted) {
    if (word.length < SHORTEST_CORRECTED || acronyms.has(word) || HAS_DIGIT.test(word)) continue;
    const key = neighbourKey(word, word.length);
    const sharing = neighbours.get(key);
    if (sharing === undefined) neighbours.set(key, [word]);
    else sharing.push(word);
  }
  const isMoreFrequent = (word: string, than: string | undefined): boolean =>
    than === undefined || (frequencies.get(word) ?? 0) > (frequencies.get(than) ?? 0);

  return {
    has: (word) => frequencies.has(word),
    complete(prefix) {
      const completions: string[] = [];
      for (let at = firstFrom(sorted, prefix); completions.length < MOST_COMPLETIONS; at += 1) {
        const word = sorted[at];
        if (word === undefined || !word.startsWith(prefix)) break;
        completions.push(word);
      }
      return completions;
    },
    correct(word) {
      if (word.length < SHORTEST_CORRECTED || HAS_DIGIT.test(word)) return undefined;
      let limit = word.length >= TWO_FAULTS_FROM ? 2 : 1;
      let best: string | undefined;
      for (let length = word.length - limit; length <= word.length + limit; length += 1) {
        for (const candidate of neighbours.get(neighbourKey(word, length)) ?? []) {
          const distance = editDistance(word, candidate, limit);
          const isCloser = distance < limit || (distance === limit && isMoreFrequent(candidate, best));
          if (!isCloser) continue;
          best = candidate;
          limit = distance;
        }
      }
      return best;
    },
  };
}

/** Words that share it have the same first letter and `length` letters. */
function neighbourKey(word: string, length: number): number {
  return word.charCodeAt(0) * MOST_LETTERS + length;
}

/** The place of the first word that is not before `prefix`. */
function firstFrom(sorted: readonly string[], prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
