import { createNeighbourFinder } from './neighbours';
import { once } from './once';
import { firstFrom, mergeWords, placeOf, type SortedWords } from './sorted-words';

/** What a vocabulary is made of; all words are folded. */
export interface VocabularySource {
  /** Each word of the FAQ and of the lexicon. */
  readonly words: SortedWords;
  /** The number of entries that hold a word. */
  readonly frequencyOf: (word: string) => number;
  /** Never corrected to: "ccp2" is not a typo of "ccp1". */
  readonly acronyms: ReadonlySet<string>;
  /** Other words that people use in queries: a misspelling may mean one of them. */
  readonly ordinary: SortedWords;
  /** Words that only look like one of the others. */
  readonly lookalikes: SortedWords;
}

/** The words that a query may be made of, folded. */
export interface Vocabulary {
  /** Those of the FAQ and of the lexicon. */
  readonly words: SortedWords;
  /** Whether `word` is known, and so no misspelling. */
  has(word: string): boolean;
  /** The words that begin with `prefix`, in the order of the alphabet; not more than a few. */
  complete(prefix: string): readonly string[];
  /** The commonest of the words that begin with `prefix`, of two letters at least; of equally common ones the shortest. */
  completeBest(prefix: string): string | undefined;
  /** The word that was probably meant by an unknown one, or undefined: the nearest; of equally near ones the commonest. */
  correct(word: string): string | undefined;
}

// One letter begins too many words to mean one of them.
const SHORTEST_COMPLETED = 2;
const MOST_COMPLETIONS = 12;

/** Prepares the words for look-ups. */
export function createVocabulary(source: VocabularySource): Vocabulary {
  const { words, frequencyOf, acronyms, ordinary, lookalikes } = source;
  const findNeighbours = once(() =>
    createNeighbourFinder(mergeWords(words, ordinary).filter((word) => !acronyms.has(word))),
  );

  const complete: Vocabulary['complete'] = (prefix) =>
    mergeWords(completionsIn(words, prefix), completionsIn(ordinary, prefix)).slice(0, MOST_COMPLETIONS);

  return {
    words,
    has: (word) => [words, ordinary, lookalikes].some((list) => placeOf(list, word) !== undefined),
    complete,
    completeBest(prefix) {
      if (prefix.length < SHORTEST_COMPLETED) return undefined;
      const [best] = [...complete(prefix)].sort(
        (a, b) => frequencyOf(b) - frequencyOf(a) || a.length - b.length,
      );
      return best;
    },
    correct(word) {
      const [best] = findNeighbours()(word).sort(
        (a, b) => a.faults - b.faults || frequencyOf(b.word) - frequencyOf(a.word),
      );
      return best?.word;
    },
  };
}

function completionsIn(words: SortedWords, prefix: string): SortedWords {
  const first = firstFrom(words, prefix);
  return words.slice(first, first + MOST_COMPLETIONS).filter((word) => word.startsWith(prefix));
}
