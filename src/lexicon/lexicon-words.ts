import type { Normalized } from '../text/fold';
import { findMeantWords } from '../text/words';
import type { Concept } from './lexicon';

/** The words of all forms of the lexicon, folded. */
export function wordsOfLexicon(lexicon: readonly Concept[]): Normalized[] {
  return lexicon.flatMap(({ label, acronyms, forms, search }) =>
    [label, ...acronyms, ...forms, ...search].flatMap(wordsOf),
  );
}

/** The words of its acronyms, folded. */
export function acronymsOfLexicon(lexicon: readonly Concept[]): Set<Normalized> {
  return new Set(lexicon.flatMap(({ acronyms }) => acronyms.flatMap(wordsOf)));
}

function wordsOf(form: string): Normalized[] {
  return findMeantWords(form).map((word) => word.text);
}
