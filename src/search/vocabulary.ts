import { createNeighbourFinder } from './neighbours';
import { once } from './once';

/** What a vocabulary is made of; all words are folded. */
export interface VocabularySource {
  /** Each word of the FAQ and of the lexicon, with the number of entries that hold it. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Never corrected to: "ccp2" is not a typo of "ccp1". */
  readonly acronyms: ReadonlySet<string>;
  /** Other words that people use in queries: a misspelling may mean one of them. */
  readonly ordinary: readonly string[];
  /** Words that only look like one of the others. */
  readonly lookalikes: ReadonlySet<string>;
}

/** The words that a query may be made of, folded. */
export interface Vocabulary {
  /** All but the lookalikes. */
  readonly words: ReadonlySet<string>;
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
  const { frequencies, acronyms, lookalikes } = source;
  const words = new Set([...frequencies.keys(), ...source.ordinary]);
  const sorted = once(() => [...words].sort());
  const findNeighbours = once(() => createNeighbourFinder(sorted().filter((word) => !acronyms.has(word))));
  const frequencyOf = (word: string): number => frequencies.get(word) ?? 0;

  const complete: Vocabulary['complete'] = (prefix) => {
    const completions: string[] = [];
    const inOrder = sorted();
    for (let at = firstFrom(inOrder, prefix); completions.length < MOST_COMPLETIONS; at += 1) {
      const word = inOrder[at];
      if (word === undefined || !word.startsWith(prefix)) break;
      completions.push(word);
    }
    return completions;
  };

  return {
    words,
    has: (word) => words.has(word) || lookalikes.has(word),
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
