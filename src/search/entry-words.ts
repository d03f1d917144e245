import type { FaqEntry } from '../faq/types';
import { findMeantWords } from '../text/words';
import { type Analyser, keysOf } from './analyse';

/**
 * What the index needs of an entry's texts, each a list separated by spaces. Made at build for the bundled entries, so
 * that waking costs no analysis; see `scripts/assets-plugin.ts`.
 */
export interface EntryWords {
  /** Keys of question and answer. */
  readonly keys: string;
  /** Keys of the question alone. */
  readonly questionKeys: string;
  /** Content words of both, folded. */
  readonly words: string;
}

/** Analyses the texts of `entry`. Cost: in proportion to their length. */
export function findEntryWords({ question, answer }: FaqEntry, { analyse }: Analyser): EntryWords {
  const asked = analyse(findMeantWords(question));
  const all = [...asked, ...analyse(findMeantWords(answer.text))];
  return {
    keys: [...keysOf(all)].join(' '),
    questionKeys: [...keysOf(asked)].join(' '),
    words: [...new Set(all.map(({ word }) => word))].join(' '),
  };
}
