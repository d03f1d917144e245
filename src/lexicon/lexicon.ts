import * as v from 'valibot';
import { findMeantWords } from '../text/words';

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
  const spaced = (text: string): string =>
    ` ${findMeantWords(text)
      .map((word) => word.text)
      .join(' ')}`;
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
