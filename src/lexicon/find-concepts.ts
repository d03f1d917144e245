import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { findWords, meantTexts } from '../text/words';
import type { Concept } from './lexicon';

/** A concept in a text, with the range of its words as indexes in the word list, end excluded. */
export interface ConceptMention {
  readonly conceptId: string;
  readonly from: number;
  readonly to: number;
}

interface Form {
  readonly conceptId: string;
  readonly stems: readonly string[];
}

/**
 * Finds the concepts in the word stems of a text, for search: by label, forms, acronyms and search words. If a form
 * names two concepts, both are found.
 */
export function createConceptFinder(
  lexicon: readonly Concept[],
): (stems: readonly string[]) => ConceptMention[] {
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

/**
 * Finds the term that is exactly the given folded words: by the label, forms and acronyms of the terms that pages may
 * highlight. If two terms share a form, the first is returned.
 */
export function createTermLookup(
  lexicon: readonly Concept[],
): (words: readonly Normalized[]) => string | undefined {
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

/** The words of all forms of the lexicon, folded. */
export function wordsOfLexicon(lexicon: readonly Concept[]): Normalized[] {
  return lexicon.flatMap(({ label, acronyms, forms, search }) =>
    [label, ...acronyms, ...forms, ...search].flatMap(meantTexts),
  );
}

/** The words of all acronyms, folded. */
export function acronymsOfLexicon(lexicon: readonly Concept[]): Set<Normalized> {
  return new Set(lexicon.flatMap(({ acronyms }) => acronyms.flatMap(meantTexts)));
}
