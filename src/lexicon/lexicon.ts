import * as v from 'valibot';

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
    near: texts,
    entries: texts,
    shared: texts,
  }),
);

/** A word or phrase of the domain, with its forms. A *term* when it may be highlighted in pages. */
export type Concept = Readonly<v.InferOutput<typeof LexiconSchema>[number]>;

/** What a page needs of a concept: how to find it and how to name it. */
export type Term = Pick<
  Concept,
  'id' | 'label' | 'expansion' | 'acronyms' | 'forms' | 'notBefore' | 'notAfter' | 'near'
>;

/** The concepts that may be highlighted, without what only search reads. */
export function termsOf(lexicon: readonly Concept[]): Term[] {
  return lexicon
    .filter((concept) => concept.highlight)
    .map(({ id, label, expansion, acronyms, forms, notBefore, notAfter, near }) => ({
      id,
      label,
      expansion,
      acronyms,
      forms,
      notBefore,
      notAfter,
      near,
    }));
}
