import * as v from 'valibot';
import type { Normalized } from '../text/fold';
import { createPhraseFinder, type PhraseFinder, stem } from '../text/stem';
import { findWords, meantTexts } from '../text/words';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const texts = v.optional(v.array(text), []);

/** `lexicon.yaml`: see the comment at its head for what each field means. */
export const LexiconSchema = v.array(
  v.strictObject({
    id: text,
    label: text,
    expansion: v.optional(text),
    acronyms: texts,
    forms: texts,
    search: texts,
    highlight: v.boolean(),
    notBefore: texts,
    notAfter: texts,
    entries: texts,
    senses: v.optional(
      v.array(v.strictObject({ near: v.pipe(v.array(text), v.minLength(1)), label: text, expansion: text })),
      [],
    ),
    shared: texts,
  }),
);

/** A word or phrase of the domain, with its forms. A *term* when it may be highlighted in pages. */
export type Concept = Readonly<v.InferOutput<typeof LexiconSchema>[number]>;

/** The fields that a page needs to find a concept. Empty lists may be omitted: every page loads them. */
export type Term = Pick<Concept, 'id'> &
  Partial<Pick<Concept, 'acronyms' | 'forms' | 'notBefore' | 'notAfter'>>;

/** A term's name, shown to readers. */
export type TermName = Pick<Concept, 'id' | 'label' | 'expansion'>;

/** The concepts that may be highlighted, with their `Term` fields. */
export function termsOf(lexicon: readonly Concept[]): Term[] {
  return lexicon
    .filter((concept) => concept.highlight)
    .map(({ id, acronyms, forms, notBefore, notAfter }) => ({
      id,
      acronyms,
      forms,
      notBefore,
      notAfter,
    }));
}

/** The names of the concepts that may be highlighted. */
export function termNamesOf(lexicon: readonly Concept[]): TermName[] {
  return lexicon
    .filter((concept) => concept.highlight)
    .map(({ id, label, expansion }) => ({ id, label, expansion }));
}

/** The name of a term in a sentence that gives it another sense; undefined when it has its own sense. */
export type SenseFinder = (termId: string, sentence: string) => TermName | undefined;

/** Prepares the senses of `lexicon`: the first with a `near` word or prefix in the sentence applies. */
export function createSenseFinder(lexicon: readonly Concept[]): SenseFinder {
  const spaced = (text: string): string => ` ${meantTexts(text).join(' ')}`;
  const byTerm = new Map(
    lexicon.map(({ id, senses }) => [
      id,
      senses.map(({ near, label, expansion }) => ({
        near: near.map(spaced),
        name: { id, label, expansion },
      })),
    ]),
  );
  return (termId, sentence) => {
    const senses = byTerm.get(termId) ?? [];
    if (senses.length === 0) return undefined;
    const words = spaced(sentence);
    return senses.find(({ near }) => near.some((begin) => words.includes(begin)))?.name;
  };
}

/** All forms that name `concept` in a search. */
export function formsOf({ label, acronyms, forms, search }: Concept): readonly string[] {
  return [label, ...acronyms, ...forms, ...search];
}

/** Finds the ids of the concepts in the word stems of a text, by any form. If a form names two concepts, both. */
export function createConceptFinder(lexicon: readonly Concept[]): PhraseFinder<string> {
  return createPhraseFinder(
    lexicon.flatMap((concept) =>
      [...new Set(formsOf(concept))].map(
        (form) => [findWords(form).map((word) => stem(word.text)), concept.id] as const,
      ),
    ),
  );
}

/**
 * Finds the term that is exactly the given folded words: by the label, forms and acronyms of the terms that pages may
 * highlight. If two terms share a form, the first is returned.
 */
export function createTermLookup(
  lexicon: readonly Concept[],
): (words: readonly Normalized[]) => string | undefined {
  const byStems = new Map<string, string>();
  for (const { id, label, acronyms, forms } of lexicon.filter((concept) => concept.highlight)) {
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
  return lexicon.flatMap((concept) => formsOf(concept).flatMap(meantTexts));
}

/** The words of all acronyms, folded. */
export function acronymsOfLexicon(lexicon: readonly Concept[]): Set<Normalized> {
  return new Set(lexicon.flatMap(({ acronyms }) => acronyms.flatMap(meantTexts)));
}
