import type { FaqEntry } from '../faq/types';
import type { Concept } from '../lexicon/lexicon';
import { findMeantWords } from '../text/words';
import { type Analyser, conceptKey, keysOf, questionKey } from './analyse';

/** What the index needs of an entry: its own words, and the concepts that the lexicon links to it. */
export interface EntryWords {
  /** All under which it is found, those of its question once more as such. */
  readonly keys: readonly string[];
  /** Keys of the question alone. */
  readonly questionKeys: readonly string[];
  /** Content words of both texts, folded. */
  readonly words: ReadonlySet<string>;
}

/** Analyses the texts of an entry. Cost: in proportion to their length. */
export type EntryReader = (entry: FaqEntry) => EntryWords;

/** Prepares the reading of entries. */
export function createEntryReader(lexicon: readonly Concept[], { analyse }: Analyser): EntryReader {
  const linked = conceptsByEntry(lexicon);
  return ({ id, question, answer }) => {
    const asked = analyse(findMeantWords(question));
    const all = [...asked, ...analyse(findMeantWords(answer.text))];
    const questionKeys = [...keysOf(asked)];
    return {
      keys: [...new Set([...keysOf(all), ...(linked.get(id) ?? [])]), ...questionKeys.map(questionKey)],
      questionKeys,
      words: new Set(all.map(({ word }) => word)),
    };
  };
}

function conceptsByEntry(lexicon: readonly Concept[]): Map<string, string[]> {
  const concepts = new Map<string, string[]>();
  for (const { id, entries } of lexicon) {
    for (const entry of entries) concepts.set(entry, [...(concepts.get(entry) ?? []), conceptKey(id)]);
  }
  return concepts;
}
