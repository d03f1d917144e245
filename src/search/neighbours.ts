import { editDistance } from './edit-distance';

/** A word near another one, and how many faults lie between them. */
export interface Neighbour {
  readonly word: string;
  readonly faults: number;
}

/** Finds the words that a misspelled one may mean. */
export type NeighbourFinder = (word: string) => Neighbour[];

// Below this length a word has too many neighbours to guess from.
const SHORTEST = 4;
// From this length on, two faults are forgiven.
const TWO_FAULTS_FROM = 8;
const MOST_LETTERS = 1_000;
const HAS_DIGIT = /\d/;

/**
 * Prepares `words`, folded. Those too short, or with a digit, are nobody's neighbours. People rarely miss the first
 * letter, and a word with another one is usually another word: only words that share it are compared.
 */
export function createNeighbourFinder(words: Iterable<string>): NeighbourFinder {
  const sharing = new Map<number, Candidate[]>();
  for (const word of words) {
    if (!mayBeMisspelled(word)) continue;
    const key = keyOf(word, word.length);
    const candidate = { word, letters: lettersOf(word) };
    const known = sharing.get(key);
    if (known === undefined) sharing.set(key, [candidate]);
    else known.push(candidate);
  }
  return (word) => {
    if (!mayBeMisspelled(word)) return [];
    const most = word.length >= TWO_FAULTS_FROM ? 2 : 1;
    const letters = lettersOf(word);
    const found: Neighbour[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const other of sharing.get(keyOf(word, length)) ?? []) {
        // A fault changes two letters at most: most words are told apart by this alone.
        if (countBits(letters ^ other.letters) > 2 * most) continue;
        const faults = editDistance(word, other.word, most);
        if (faults <= most) found.push({ word: other.word, faults });
      }
    }
    return found;
  };
}

/** Whether `word` is long enough, and made of letters only, to be taken for a misspelling. */
export function mayBeMisspelled(word: string): boolean {
  return word.length >= SHORTEST && !HAS_DIGIT.test(word);
}

interface Candidate {
  readonly word: string;
  readonly letters: number;
}

/** Which letters `word` has, a bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Words that share it have the same first letter and `length` letters. */
function keyOf(word: string, length: number): number {
  return word.charCodeAt(0) * MOST_LETTERS + length;
}
