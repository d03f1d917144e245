import french from 'an-array-of-french-words';
import { createNeighbourFinder, mayBeMisspelled } from '../../src/search/neighbours';
import { type Normalized, normalize } from '../../src/text/fold';
import { stem } from '../../src/text/stem';
import { findWords } from '../../src/text/words';

/** Query words that are not the FAQ's, folded and sorted. */
export interface OrdinaryWords {
  /** French words that people often use: a misspelling may mean one of them. */
  readonly ordinary: readonly string[];
  /** Words that only resemble one of those or of the FAQ's words, and are not misspellings. */
  readonly lookalikes: readonly string[];
}

// A misspelling seldom means a rarer word.
const MIN_TEXTS_OF_ORDINARY = 50;
// A word in no dictionary that several texts contain is a name or an acronym, not a typo.
const MIN_TEXTS_OF_NAME = 6;

const DICTIONARY: ReadonlySet<Normalized> = new Set(french.map(normalize));

/** Finds the words in `texts`, the phrasings. `known` holds the words of the FAQ and the lexicon, folded. */
export function findOrdinaryWords(texts: readonly string[], known: ReadonlySet<string>): OrdinaryWords {
  const counts = countTexts(texts);
  const often = (least: number): Normalized[] =>
    [...counts].flatMap(([word, count]) =>
      count >= least && mayBeMisspelled(word) && !known.has(word) ? word : [],
    );
  const ordinary = often(MIN_TEXTS_OF_ORDINARY).filter((word) => DICTIONARY.has(word));
  const findNeighbours = createNeighbourFinder([...known, ...ordinary]);
  const names = often(MIN_TEXTS_OF_NAME).filter(
    (word) => !DICTIONARY.has(word) && findNeighbours(word).length === 0,
  );
  const taken = new Set<string>([...known, ...ordinary]);
  const lookalikes = [...DICTIONARY, ...names].filter(
    (word) =>
      mayBeMisspelled(word) &&
      !taken.has(word) &&
      // Another ending of the same word means the same.
      findNeighbours(word).some((other) => stem(other.word as Normalized) !== stem(word)),
  );
  return { ordinary: ordinary.sort(), lookalikes: lookalikes.sort() };
}

/** How many texts contain each word. */
function countTexts(texts: readonly string[]): Map<Normalized, number> {
  const counts = new Map<Normalized, number>();
  for (const text of texts) {
    for (const word of new Set(findWords(text).map((found) => found.text))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
