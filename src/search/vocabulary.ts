import { createNeighbourFinder, type NeighbourFinder } from './neighbours';

/** The words of a vocabulary, all folded. */
export interface VocabularySource {
  /** Words already counted, from `pack`. */
  readonly packed?: PackedWords | undefined;
  /** Words that are known even if no entry holds them; not needed if packed. */
  readonly lexicon: readonly string[];
  /** Never corrected to: "ccp2" is not a typo of "ccp1". */
  readonly acronyms: () => ReadonlySet<string>;
  /** Other words that people use in queries: a misspelling may mean one of them. */
  readonly ordinary: SortedWords;
  /** Real words that only resemble one of the others. */
  readonly lookalikes: SortedWords;
}

/** Word counts as two strings. */
export interface PackedWords {
  /** Every word, sorted, separated by spaces. */
  readonly words: string;
  /** For each word the number of entries that hold it, separated by spaces. */
  readonly counts: string;
}

/** The words that a query may be made of, folded. */
export interface Vocabulary {
  /** The words of the entries and of the lexicon. */
  words(): SortedWords;
  /** Counts the words of one more entry. */
  add(words: Iterable<string>): void;
  /** Subtracts the words of an entry. They stay known. */
  remove(words: Iterable<string>): void;
  /** Whether `word` is known, and so not misspelled. */
  has(word: string): boolean;
  /** The words that begin with `prefix`, sorted; at most twelve. */
  complete(prefix: string): readonly string[];
  /** The commonest of the `complete` words, if `prefix` has at least two letters; of equals, the shortest. */
  completeBest(prefix: string): string | undefined;
  /** The word that an unknown word probably means: the nearest; of equals, the commonest. */
  correct(word: string): string | undefined;
  pack(): PackedWords;
}

/** One letter begins too many words to mean one of them. */
const MIN_COMPLETED = 2;
const MAX_COMPLETIONS = 12;

/** Makes a vocabulary that grows with the entries. */
export function createVocabulary(source: VocabularySource): Vocabulary {
  const { packed, lexicon, acronyms, ordinary, lookalikes } = source;
  const base = packed === undefined ? sortWords(lexicon) : packed.words.split(' ');
  const baseCounts = packed?.counts.split(' ') ?? [];
  // Words added later are sorted when a sorted list is first needed.
  let sorted: SortedWords = base;
  let unsorted: string[] = [];
  const fixed = [base, ordinary, lookalikes];
  const changedCounts = new Map<string, number>();
  let findNeighbours: NeighbourFinder | undefined;

  const countOf = (word: string): number => {
    const place = placeOf(base, word);
    return changedCounts.get(word) ?? (place === undefined ? 0 : Number(baseCounts[place] ?? 0));
  };
  const words = (): SortedWords => {
    sorted = mergeWords(sorted, sortWords(unsorted));
    unsorted = [];
    return sorted;
  };
  const complete: Vocabulary['complete'] = (prefix) =>
    mergeWords(completionsIn(words(), prefix), completionsIn(ordinary, prefix)).slice(0, MAX_COMPLETIONS);
  const neighbours = (): NeighbourFinder => {
    if (findNeighbours === undefined) {
      const excluded = acronyms();
      findNeighbours = createNeighbourFinder(
        mergeWords(words(), ordinary).filter((word) => !excluded.has(word)),
      );
    }
    return findNeighbours;
  };

  return {
    words,
    add(added) {
      for (const word of added) {
        const isNew = placeOf(base, word) === undefined && !changedCounts.has(word);
        changedCounts.set(word, countOf(word) + 1);
        if (!isNew) continue;
        unsorted.push(word);
        findNeighbours = undefined;
      }
    },
    remove(removed) {
      for (const word of removed) changedCounts.set(word, countOf(word) - 1);
    },
    has: (word) => changedCounts.has(word) || fixed.some((list) => placeOf(list, word) !== undefined),
    complete,
    completeBest(prefix) {
      if (prefix.length < MIN_COMPLETED) return undefined;
      const [best] = [...complete(prefix)].sort((a, b) => countOf(b) - countOf(a) || a.length - b.length);
      return best;
    },
    correct(word) {
      const [best] = neighbours()(word).sort(
        (a, b) => a.edits - b.edits || countOf(b.word) - countOf(a.word),
      );
      return best?.word;
    },
    pack() {
      return { words: words().join(' '), counts: words().map(countOf).join(' ') };
    },
  };
}

function completionsIn(words: SortedWords, prefix: string): SortedWords {
  const first = firstFrom(words, prefix);
  return words.slice(first, first + MAX_COMPLETIONS).filter((word) => word.startsWith(prefix));
}

/** Distinct words sorted by UTF-16 code units, for binary search without building a set. */
export type SortedWords = readonly string[];

/** `words` sorted, each once. */
export function sortWords(words: Iterable<string>): SortedWords {
  return [...new Set(words)].sort();
}

/** The index of the first word that is >= `word`; the list's length if there is none. */
function firstFrom(sorted: SortedWords, word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of `word`, or undefined if it is absent. */
export function placeOf(sorted: SortedWords, word: string): number | undefined {
  const place = firstFrom(sorted, word);
  return sorted[place] === word ? place : undefined;
}

/** The union of both lists. Cost: linear in their length. */
export function mergeWords(one: SortedWords, other: SortedWords): SortedWords {
  if (other.length === 0) return one;
  const merged: string[] = [];
  let [at, otherAt] = [0, 0];
  while (at < one.length || otherAt < other.length) {
    const [word, otherWord] = [one[at], other[otherAt]];
    const isOnes = otherWord === undefined || (word !== undefined && word <= otherWord);
    merged.push((isOnes ? word : otherWord) ?? '');
    if (isOnes) at += 1;
    if (!isOnes || word === otherWord) otherAt += 1;
  }
  return merged;
}
