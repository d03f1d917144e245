import type { Meaning, Model } from '../meaning/model';
import type { Normalized } from '../text/fold';
import { findMeantWords } from '../text/words';
import type { IndexedFaq } from './indexed-faq';
import { completeLast, correctWords, toQueryWords } from './query-words';
import type { QueryWord } from './rank';
import type { Correction, Query } from './types';

/** A query as it is understood. */
export interface QueryReading {
  /** Its words after correction, folded. */
  readonly words: readonly Normalized[];
  readonly corrections: readonly Correction[];
  /** Its content words, with the keys under which entries may hold them. */
  readonly queryWords: readonly QueryWord[];
  /** All these keys. */
  readonly keys: ReadonlySet<string>;
  readonly meaning: Meaning;
}

/** Without a model: none of the questions that it knows, since it knows none. */
const NO_MEANING: Meaning = { none: 1, probabilities: [] };
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;

/** Reads a query: its words, what was corrected in them, and what the model takes it to mean. */
export function readQuery(
  { text, about, asTyped }: Query,
  faq: IndexedFaq,
  model: Model | undefined,
): QueryReading {
  const vocabulary = faq.vocabulary;
  const typed = findMeantWords(text);
  const isTyping = ENDS_IN_WORD.test(text) && about === undefined;
  const { words, corrections } =
    asTyped === true ? { words: typed, corrections: [] } : correctWords(typed, vocabulary, isTyping);
  const texts = words.map((word) => word.text);
  const queryWords = toQueryWords(faq.analyse(words), vocabulary, isTyping);
  return {
    words: texts,
    corrections,
    queryWords,
    keys: new Set(queryWords.flatMap((word) => word.alternatives.map(({ key }) => key))),
    meaning: model?.read(isTyping ? completeLast(texts, vocabulary) : texts) ?? NO_MEANING,
  };
}
