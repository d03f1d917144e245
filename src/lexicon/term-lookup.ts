import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { findWords } from '../text/words';
import type { Concept } from './lexicon';

/** The concept whose term these words, folded, are, with no word beside it; undefined when they are none. */
export type TermLookup = (words: readonly Normalized[]) => string | undefined;

/** Prepares the terms that pages may highlight, by their forms and acronyms. A form of two terms leads to the first. */
export function createTermLookup(lexicon: readonly Concept[]): TermLookup {
  const byStems = new Map<string, string>();
  for (const { id, highlight, label, acronyms, forms } of lexicon) {
    if (!highlight) continue;
    for (const form of [label, ...acronyms, ...forms]) {
      const stems = stemsOf(findWords(form).map((word) => word.text));
      if (!byStems.has(stems)) byStems.set(stems, id);
    }
  }
  return (words) => byStems.get(stemsOf(words));
}

function stemsOf(words: readonly Normalized[]): string {
  return words.map(stem).join(' ');
}
