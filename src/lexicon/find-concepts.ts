import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { findWords, meantTexts } from '../text/words';
import type { Concept } from './lexicon';

/** A concept named in a text: by which of its words, as indexes in the list of words, end excluded. */
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
 * Finds the concepts that the stems of a text's words name, for search: by forms, acronyms and search words alike. A form
 * may name two concepts: both are found.
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
 * Finds the concept whose term some words, folded, are, with no word beside it: by the forms and acronyms of the terms that
 * pages may highlight. A form of two terms leads to the first.
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

/** The words of its acronyms, folded. */
export function acronymsOfLexicon(lexicon: readonly Concept[]): Set<Normalized> {
  return new Set(lexicon.flatMap(({ acronyms }) => acronyms.flatMap(meantTexts)));
}
