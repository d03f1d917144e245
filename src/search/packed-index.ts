import type { FaqEntry } from '../faq/types';
import type { Concept } from '../lexicon/lexicon';
import { wordsOfLexicon } from '../lexicon/lexicon-words';
import { createAnalyser } from './analyse';
import { createEntryReader } from './entry-words';
import { placeOf, type SortedWords, sortWords } from './sorted-words';

/**
 * What the index needs of entries that are known at build, so that waking neither analyses nor inverts their texts; see
 * `scripts/assets-plugin.ts`. Texts of lists, since browsers read those soonest.
 */
export interface PackedIndex {
  /** Every key under which an entry is found, in order, separated by spaces. */
  readonly keys: string;
  /** For each of the keys, separated by spaces, the places of the entries that hold it, separated by commas. */
  readonly places: string;
  /** For each entry the keys of its question, separated by spaces. */
  readonly questionKeys: readonly string[];
  /** Every word of the entries and of the lexicon, in order, separated by spaces. */
  readonly words: string;
  /** In how many entries each of the words stands, separated by spaces. */
  readonly counts: string;
}

/** A packed index with the entries that it is of. */
export interface Prepared {
  readonly entries: readonly FaqEntry[];
  readonly index: PackedIndex;
}

/** Indexes entries for {@link readPostings} and {@link readWords} to read. */
export function packIndex(entries: readonly FaqEntry[], lexicon: readonly Concept[]): PackedIndex {
  const read = createEntryReader(lexicon, createAnalyser(lexicon));
  const postings = new Map<string, number[]>();
  const counts = new Map<string, number>(wordsOfLexicon(lexicon).map((word) => [word, 0]));
  const questionKeys = entries.map((entry, place) => {
    const { keys, questionKeys: asked, words } = read(entry);
    for (const key of keys) postings.set(key, [...(postings.get(key) ?? []), place]);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return asked.join(' ');
  });
  const keys = sortWords(postings.keys());
  const words = sortWords(counts.keys());
  return {
    keys: keys.join(' '),
    places: keys.map((key) => postings.get(key)?.join(',')).join(' '),
    questionKeys,
    words: words.join(' '),
    counts: words.map((word) => counts.get(word)).join(' '),
  };
}

/** The places of the entries that hold a key, in order. */
export type Postings = (key: string) => readonly number[];

/** Reads the keys of a packed index. The places of a key are read when it is first asked for. */
export function readPostings({ keys, places }: PackedIndex): Postings {
  const sorted = keys.split(' ');
  const lists = places.split(' ');
  const known = new Map<string, readonly number[]>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const place = placeOf(sorted, key);
    const found = place === undefined ? [] : (lists[place] ?? '').split(',').map(Number);
    known.set(key, found);
    return found;
  };
}

/** The words of entries, and in how many each of them stands. */
export interface CountedWords {
  readonly words: SortedWords;
  readonly countOf: (word: string) => number;
}

/** Reads the words of a packed index. */
export function readWords({ words, counts }: PackedIndex): CountedWords {
  const sorted = words.split(' ');
  const numbers = counts.split(' ');
  return {
    words: sorted,
    countOf(word) {
      const place = placeOf(sorted, word);
      return place === undefined ? 0 : Number(numbers[place]);
    },
  };
}
