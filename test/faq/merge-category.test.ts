import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCategory, writeQuestions } from '../../scripts/faq/merge-category';
import { slugOf } from '../../scripts/faq/slug';
import { READERSHIPS } from '../../src/faq/entry';
import { parseQuestions } from '../../src/faq/parse-faq';

describe('names and text', () => {
  it.each([
    [
      'Quelles sont les deux certifications visées par la formation ?',
      [],
      'deux-certifications-visees-formation',
    ],
    ['Est-ce que l’œuvre sociale paie ?', [], 'oeuvre-sociale-paie'],
    ['Qui est-ce ?', [], 'question'],
    ['Le jury ?', ['jury', 'jury-2'], 'jury-3'],
  ])('%s: %s %s', (text, taken, expected) => {
    expect(slugOf(text, new Set(taken))).toBe(expected);
  });

  it('a question that returns has its page of today again, but not the date of the text that had gone', () => {
    const category = {
      id: 'c',
      title: 'C',
      url: 'https://aide.conseiller-numerique.gouv.fr/fr/category/c-1abc2de/',
    };
    const item = {
      question: 'Le jury ?',
      answer: 'Non.',
      readership: 'popular' as const,
      article: undefined,
      line: 1,
    };
    const known = {
      id: 'jury',
      question: 'Le jury ?',
      cut: 'none' as const,
      now: 'page',
      updatedOn: '2022-12-09',
    };
    const merge = (items: readonly (typeof item)[], before: Parameters<typeof mergeCategory>[2]) =>
      mergeCategory(category, items, before, []);
    const first = { sources: { category, entries: [known] }, text: writeQuestions([item]) };
    const gone = merge([{ ...item, question: 'Le train ?' }], first);
    expect(gone.sources.former).toEqual([{ id: 'jury', question: 'Le jury ?', now: 'page' }]);
    expect(merge([item], gone).sources.entries).toEqual([
      { id: 'jury', question: 'Le jury ?', cut: 'none', now: 'page' },
    ]);
  });

  it('any items written are read back, each with an id of its own', () => {
    const words = fc.array(fc.constantFrom('le', 'jury', 'paie', 'œuvre', '!', '•', '42'), { minLength: 1 });
    const item = fc.record({ question: words, answer: words, readership: fc.constantFrom(...READERSHIPS) });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (list) => {
        const items = list.map(({ question, answer, readership }, index) => ({
          question: `Q${index} ${question.join(' ')}`,
          answer: answer.join(' '),
          readership,
          article: undefined,
          line: index + 1,
        }));
        const read = parseQuestions(writeQuestions(items));
        expect(read.map(({ line: _, ...rest }) => rest)).toEqual(
          items.map(({ line: _, article: __, ...rest }) => rest),
        );
        const category = {
          id: 'c',
          title: 'C',
          url: 'https://aide.conseiller-numerique.gouv.fr/fr/category/c-1/',
        };
        const { sources } = mergeCategory(category, items, undefined, []);
        expect(new Set(sources.entries.map(({ id }) => id)).size).toBe(items.length);
      }),
    );
  });

  it('an import keeps whatever else the sources tell of a question', () => {
    const item = { question: 'Qui ?', answer: 'Tous.', readership: undefined, article: undefined, line: 1 };
    const known = { id: 'qui', question: 'Qui ?', cut: 'none' as const, reviewedOn: '2024-01-02' };
    const category = {
      id: 'c',
      title: 'C',
      url: 'https://aide.conseiller-numerique.gouv.fr/fr/category/c-1/',
    };
    const bundled = { sources: { category, entries: [known] }, text: writeQuestions([item]) };
    expect(mergeCategory(category, [item], bundled, []).sources.entries).toEqual([known]);
  });
});
