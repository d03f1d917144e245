import { stem } from '../text/stem';
import { findWords } from '../text/words';
import type { Concept } from './lexicon';

/** A concept named in a text: by which of its words, as indexes in the list of words, end excluded. */
export interface ConceptMention {
  readonly conceptId: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the concepts that the stems of a text's words name, for search: forms, acronyms and search words alike. */
export type ConceptFinder = (stems: readonly string[]) => ConceptMention[];

interface Form {
  readonly conceptId: string;
  readonly stems: readonly string[];
}

/** Prepares `lexicon`. A form may name two concepts: both are found. */
export function createConceptFinder(lexicon: readonly Concept[]): ConceptFinder {
  const byFirstStem = new Map<string, Form[]>();
  for (const { id, label, acronyms, forms, search } of lexicon) {
    for (const form of new Set([label, ...acronyms, ...forms, ...search])) {
      const stems = findWords(form).map((word) => stem(word.text));
      const [first] = stems;
      if (first === undefined) continue;
      const sharing = byFirstStem.get(first) ?? [];
      sharing.push({ conceptId: id, stems });
      byFirstStem.set(first, sharing);
    }
  }
  return (stems) => {
    const found: ConceptMention[] = [];
    for (const [from, first] of stems.entries()) {
      for (const form of byFirstStem.get(first) ?? []) {
        if (form.stems.every((expected, offset) => stems[from + offset] === expected))
          found.push({ conceptId: form.conceptId, from, to: from + form.stems.length });
      }
    }
    return found;
  };
}
