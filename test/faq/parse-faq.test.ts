import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCategories } from '../../scripts/read-assets';
import { mostRead } from '../../src/faq/entry';
import { FaqError, notesOf, parseFaq, parseQuestions } from '../../src/faq/parse-faq';
import type { Sources } from '../../src/faq/sources';

const TEXT = readFileSync('test/fixtures/formation/formation.txt', 'utf8');
const entries = readCategories('test/fixtures/formation');

describe('the bundled FAQ', () => {
  it('is the official text, byte for byte', () => {
    const hash = createHash('sha256')
      .update(readFileSync('test/fixtures/formation/formation.txt'))
      .digest('hex');
    expect(hash).toBe('7cb7a9abf78d3a095f764e4e5cafa6d7ca3b9c6a770961a40258e9913491b17e');
  });

  it('has twelve questions, whose ids never change', () => {
    expect(entries.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 deux-certifications',
      '2 absence-ou-echec-aux-examens',
      '3 calendrier',
      '4 objectifs',
      '5 preparer-les-certifications',
      '6 parcours-et-modalites',
      '7 organismes-de-formation',
      '8 dispense',
      '9 frais-connexes',
      '10 presence-obligatoire',
      '11 second-parcours',
      '12 former-en-interne',
    ]);
  });

  it('has the readership of the badges', () => {
    const counts = new Map<string, number>();
    for (const { readership } of entries) counts.set(readership, (counts.get(readership) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ popular: 3, 'some-reads': 3, 'few-reads': 6 });
    expect(mostRead(entries).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('marks the eleven cut answers as excerpts that end on a whole word', () => {
    const excerpts = entries.filter(({ answer }) => answer.extent === 'excerpt');
    expect(excerpts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const lastWords = [1, 2, 3, 7, 8, 9, 11].map((number) =>
      entries[number - 1]?.answer.text.split(/\s/).at(-1),
    );
    expect(lastWords).toEqual(['du', 'de', 'Après', 'de', 'initiale', 'annexes', 'France']);
  });

  it('never adds to the official text', () => {
    for (const { question, answer } of entries) expect(TEXT).toContain(`${question}\n${answer.text}`);
  });

  it('links to the article where it is known, else to the category', () => {
    expect(entries.filter(({ source }) => source.kind === 'article').map(({ number }) => number)).toEqual([
      1, 2, 3, 6, 8, 10, 11,
    ]);
    expect(entries[0]?.articleId).toBe('1fh1gis');
    expect(entries[3]?.source.url).toContain('/fr/category/');
    expect(entries[10]?.source.updatedOn).toBe('2022-12-09');
  });

  it.each([
    // The ids of the notes and, for each, the words that its entries say and that no longer hold.
    ['titre-mediateur-numerique', /CCP1|REMN|Responsable d['’]Espace de médiation/i, [1, 2, 5, 8]],
    ['volume-horaire', /105 ?h|volume horaire/, [3, 4]],
    ['organismes', /Six organismes|organisme de formation référent/, [6, 7]],
    ['banque-des-territoires', /Caisse des dépôts/, [2]],
    ['regles-absence-echec', /cas de non-présentation|obligation d'assiduité/, [2, 10]],
    ['fin-du-premier-marche', /calendrier de la formation|dates des sessions|marché public/, [3, 6, 7]],
  ])('notes « %s » on every entry that says the older rule', (id, older, expected) => {
    const saying = entries.filter(({ question, answer }) => older.test(`${question}\n${answer.text}`));
    expect(saying.map(({ number }) => number)).toEqual(expected);
    expect(saying.filter(({ notes }) => !notes.some((note) => note.id === id))).toEqual([]);
  });
});

describe('what is known of an entry beside its text', () => {
  it('are its statement and its notes, without those that rename', () => {
    const [first] = entries.filter(({ id }) => id === 'objectifs');
    expect(first?.statement).toMatchObject({ date: '2026-08', dateOf: 'copy', certainty: 'to-verify' });
    expect(entries.flatMap(({ notes }) => notes).filter(({ weight }) => weight === 'renames')).toEqual([]);
  });

  it('is a note that only adds, where the text says nothing of what it replaces', () => {
    const [note] = entries.flatMap(({ notes }) => notes).filter(({ weight }) => weight === 'replaces');
    if (note === undefined) throw new Error('No note replaces');
    const weightsOf = (id: string) =>
      notesOf(id, [{ ...note, anchors: undefined, entries: ['a'], addsTo: ['b'] }]).map(
        ({ weight }) => weight,
      );
    expect([weightsOf('a'), weightsOf('b'), weightsOf('c')]).toEqual([['replaces'], ['adds'], []]);
  });

  it('is the official page that treats it now, and no link to a category page that is gone', () => {
    const url = 'https://aide.conseiller-numerique.gouv.fr/fr/category/c-1/';
    const page = {
      id: 'p',
      title: 'P',
      url: 'https://aide.conseiller-numerique.gouv.fr/fr/',
      seen: '2025',
      about: [],
    };
    const [entry] = parseFaq(
      'A ?\nUn.Populaire',
      {
        category: { id: 'c', title: 'C', url, gone: true },
        entries: [{ id: 'a', question: 'A ?', cut: 'none', now: 'p' }],
      },
      { pages: [page] },
    );
    expect(entry?.source).toMatchObject({
      url: page.url,
      kind: 'category',
      now: { title: 'P', seen: '2025' },
    });
    expect(entry?.category).toEqual({ id: 'c', title: 'C', url });
  });
});

describe('a malformed text names the line and what was expected', () => {
  it.each([
    ['', 1, 'a question', 'empty file'],
    ['\n \n', 1, 'a question', 'blank file'],
    ['Question ?', 1, 'an answer', 'question without answer'],
    ['Question ?\nPopulaire', 2, 'an answer before the badge', 'badge without answer'],
    ['Une réponse.Populaire', 1, 'a question', 'answer without question'],
    ['A ?\nUn.Populaire\nDeux.Populaire', 3, 'a question', 'second answer without question'],
    ['A ?\nUn.Beaucoup de lectures', 2, 'a badge', 'unknown badge'],
    ['A ?\nUn.Populairea ?\nDeux.Populaire', 2, 'another question than on line 1', 'duplicate question'],
    ['A ?\nUn.PopulaireB ?', 2, 'an answer', 'last question without answer'],
  ])('%j', (text, line, expected) => {
    const failure = catchError(() => parseQuestions(text));
    expect(failure).toBeInstanceOf(FaqError);
    if (line !== undefined) expect(failure).toMatchObject({ line });
    expect(failure?.message).toContain(expected);
  });

  it('accepts a BOM, CRLF, blank lines, the fourth badge and a question on its own line', () => {
    const parsed = parseQuestions('\ufeffA ?\r\nUn.Très populaire\r\n\r\nB ?\r\nDeux.Peu de lectures\r\n');
    expect(parsed).toEqual([
      { question: 'A ?', answer: 'Un.', readership: 'very-popular', line: 1 },
      { question: 'B ?', answer: 'Deux.', readership: 'few-reads', line: 4 },
    ]);
  });

  it('takes the last badge of a line: an answer may use the word', () => {
    expect(parseQuestions('A ?\nÉducation Populaire.Peu de lectures')[0]?.answer).toBe(
      'Éducation Populaire.',
    );
  });
});

describe('any text', () => {
  const words = fc.array(fc.constantFrom('le', 'jury', 'paie', 'l’examen', 'né', '?', '•', '12'), {
    minLength: 1,
  });
  const badge = fc.constantFrom('Populaire', 'Quelques lectures', 'Peu de lectures');

  it('that is well formed is read back', () => {
    const entry = fc.record({ question: words, answer: words, badge });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (list) => {
        const asked = list.map(({ question }, index) => `Q${index} ${question.join(' ')}`);
        const text = list.reduce(
          (before, { answer, badge }, index) => `${before}${asked[index]}\nR ${answer.join(' ')}${badge}`,
          '',
        );
        expect(parseQuestions(text).map(({ question }) => question)).toEqual(asked);
      }),
    );
  });

  it('either parses or throws with a line', () => {
    const noise = fc.array(fc.constantFrom('\n', 'Populaire', 'A', ' ', '?', 'Peu de lectures', '\r'));
    fc.assert(
      fc.property(noise, (parts) => {
        const failure = catchError(() => parseQuestions(parts.join('')));
        if (failure !== undefined) {
          expect(failure).toBeInstanceOf(FaqError);
          expect((failure instanceof FaqError && failure.line) || 0).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('parseFaq', () => {
  const sources: Sources = {
    category: { id: 'c', title: 'C', url: 'https://aide.conseiller-numerique.gouv.fr/fr/category/c-1/' },
    entries: [{ id: 'a', question: 'A ?', cut: 'none' }],
  };

  it('wants a source for each question, and a question for each source', () => {
    expect(() => parseFaq('B ?\nUn.Populaire', sources)).toThrow('line 1: expected a source for « B ? »');
    expect(() => parseFaq('A ?\nUn.PopulaireB ?\nDeux.Populaire', sources)).toThrow('line 2');
    const two = {
      ...sources,
      entries: [...sources.entries, { id: 'b', question: 'B ?', cut: 'none' as const }],
    };
    expect(() => parseFaq('A ?\nUn.Populaire', two)).toThrow('the question of the source "b"');
  });
});

function catchError(run: () => unknown): Error | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
