// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/faq/entry';
import { SourcesSchema } from '../../src/faq/sources';
import { readHelpPage } from '../../src/help-page/read-help-page';
import { LEARNED_CATEGORY_ID, overlay } from '../../src/learning/overlay';
import { readCategory } from '../../src/learning/read-page';
import { afterCategory } from '../../src/learning/update';
import { ARTICLE_URLS, articleHtml } from '../support/articles';
import { readFormation } from '../support/formation';
import { daysAgo, learned, NOW } from '../support/learned';

const { entries } = readFormation();
const context = {
  now: NOW,
  category: {
    id: LEARNED_CATEGORY_ID,
    title: 'Appris du centre d’aide',
    url: 'https://aide.conseiller-numerique.gouv.fr/fr/',
  },
};
const excerptOf = (id: string): string => entries.find((entry) => entry.id === id)?.answer.text ?? '';
const overlaid = (id: string, ...articles: Parameters<typeof overlay>[1]) =>
  overlay(entries, articles, context).find((entry) => entry.id === id);

describe('overlay', () => {
  it('has a category of its own for what no page has told, whose id no imported one can have', () => {
    const category = {
      ...context.category,
      url: 'https://aide.conseiller-numerique.gouv.fr/fr/category/a-1/',
    };
    expect(v.is(SourcesSchema, { category: { ...category, id: 'aide' }, entries: [] })).toBe(true);
    expect(v.is(SourcesSchema, { category, entries: [] })).toBe(false);
  });

  it('is the bundled entries where nothing is learned', () => {
    expect(overlay(entries, [], context)).toEqual(entries);
  });

  it('completes a bundled answer and keeps what hangs on the entry', () => {
    const text = `${excerptOf('calendrier')} suite`;
    const entry = overlaid('calendrier', learned({ id: 'ipolnd', text, updatedOn: '2022-11-29' }));
    expect(entry?.answer).toMatchObject({ text, extent: 'full' });
    expect(entry?.question).toBe('Quel est le calendrier de la formation ?');
    expect(entry?.notes).toEqual(entries.find(({ id }) => id === 'calendrier')?.notes);
    expect(entry?.source).toMatchObject({
      kind: 'article',
      updatedOn: '2022-11-29',
      learned: {
        visitedOn: '2026-11-23',
        origin: 'visit',
        isOld: false,
        isNewer: false,
      },
    });
  });

  it('drops the notes on what is older than the learned text', () => {
    const notesOver = (updatedOn: string) =>
      overlaid('absence-ou-echec-aux-examens', learned({ id: '1f1xm5l', text: 'Autre texte.', updatedOn }))
        ?.notes;
    const all = entries.find(({ id }) => id === 'absence-ou-echec-aux-examens')?.notes ?? [];
    expect(all.length).toBeGreaterThan(0);
    expect(notesOver('2023-01-01')).toEqual(all);
    expect(notesOver('2026-11-24')).toEqual([]);
  });

  it('keeps the statement, and every note, beside an undated text that still holds the excerpt', () => {
    const bundled = entries.find(({ id }) => id === 'objectifs');
    const asItWas = `${excerptOf('objectifs')} suite`;
    const over = (text: string, updatedOn?: string) =>
      overlaid('objectifs', learned({ entryId: 'objectifs', text, updatedOn }));
    expect(over(asItWas)?.statement).toEqual(bundled?.statement);
    expect(over(asItWas)?.notes).toEqual(bundled?.notes);
    expect(over('Autre texte.', '2026-07-31')?.statement).toEqual(bundled?.statement);
    expect(over('Autre texte.', '2026-09-01')?.statement).toBeUndefined();
  });

  it.each([
    ['the change came before the text, whenever it was read', { since: '2024-10-10' }, '2025-03-01', false],
    ['the change came after the text', { since: '2024-10-10' }, '2024-03-01', true],
    ['of a change without date, the reading was later', {}, '2025-03-01', true],
  ])('beside a newer text, a note stands or not: %s', (_, dates, updatedOn, isKept) => {
    const note: Note = {
      id: 'n',
      weight: 'replaces',
      text: 'Autre chose.',
      source: { label: 'ici', url: 'https://www.conseiller-numerique.gouv.fr/formation' },
      checked: { on: '2026-08', in: 'copy' },
      ...dates,
    };
    const noted = entries.map((entry) => ({ ...entry, notes: [note] }));
    const article = learned({ entryId: 'objectifs', text: 'Autre texte.', updatedOn });
    const found = overlay(noted, [article], context).find(({ id }) => id === 'objectifs');
    expect(found?.notes).toHaveLength(isKept ? 1 : 0);
  });

  it.each([
    ['Autre texte.', '2026-07-31', true],
    ['Autre texte.', '2026-09-01', false],
    [undefined, '2026-09-01', true],
  ])(
    'the page that treats the question today, seen in August 2026, beside « %s » of %s: %s',
    (text, updatedOn, isKept) => {
      const now = {
        id: 'p',
        title: 'Page',
        url: 'https://www.conseiller-numerique.gouv.fr/formation',
        seen: '2026-08',
      };
      const leading = entries.map((entry) => ({ ...entry, source: { ...entry.source, now } }));
      const article = learned({ entryId: 'objectifs', text: text ?? excerptOf('objectifs'), updatedOn });
      const found = overlay(leading, [article], context).find(({ id }) => id === 'objectifs');
      expect(found?.source.now).toEqual(isKept ? now : undefined);
    },
  );

  it('shows a newer version under its own title, and says that it is one', () => {
    const entry = overlaid('calendrier', learned({ id: 'ipolnd', title: 'Quand ?', text: 'En mai.' }));
    expect(entry).toMatchObject({
      question: 'Quand ?',
      answer: { text: 'En mai.' },
      source: { learned: { isNewer: true } },
    });
  });

  it('keeps the bundled excerpt where it is newer than what was learned, with the address', () => {
    const entry = entries.find(({ id }) => id === 'second-parcours');
    const article = { id: entry?.articleId ?? '', text: 'Ancien.' };
    const seen = (updatedOn: string) => overlaid('second-parcours', learned({ ...article, updatedOn }));
    expect(seen('2021-01-01')?.answer).toEqual(entry?.answer);
    expect(seen('2023-01-01')?.answer.text).toBe('Ancien.');
  });

  it.each([
    [180, false],
    [181, true],
  ])('%i days after the last visit: old is %s', (days, isOld) => {
    const entry = overlaid('calendrier', learned({ id: 'ipolnd', lastVisited: daysAgo(days) }));
    expect(entry?.source.learned?.isOld).toBe(isOld);
  });

  it('gives an article that no entry has an entry of its own', () => {
    const entry = overlay(entries, [learned()], context).at(-1);
    expect(entry).toMatchObject({
      id: 'aide-1gg3hh4',
      category: context.category,
      notes: [],
      answer: { extent: 'full' },
    });
  });

  it('prefers the complete text, then the latest, where two articles answer one entry', () => {
    const entryId = 'objectifs';
    const excerpt = learned({ id: 'aaaa1', entryId, extent: 'excerpt', lastVisited: NOW });
    const [older, newer] = [
      learned({ id: 'aaaa2', entryId, text: 'ancien', lastVisited: daysAgo(3) }),
      learned({ id: 'aaaa3', entryId, text: 'récent', lastVisited: daysAgo(1) }),
    ];
    expect(overlaid(entryId, excerpt, older, newer)?.answer.text).toBe('récent');
    expect(overlay(entries, [excerpt, older, newer], context).length).toBe(entries.length);
  });

  it('never takes a like title for the same where the entry’s article is known to be another', () => {
    const article = learned({ title: 'Quel est le calendrier de la formation ?' });
    expect(overlaid('calendrier', article)?.answer.extent).toBe('excerpt');
    expect(overlay(entries, [article], context).length).toBe(entries.length + 1);
  });
});

describe('a category page', () => {
  document.documentElement.innerHTML = articleHtml('category');
  const reading = readHelpPage(document, { pathname: '/fr/category/x/' });
  const listed = reading?.kind === 'category' ? readCategory(reading, ARTICLE_URLS.category) : [];
  const articles = listed.map((article) => afterCategory(undefined, article, NOW));

  it('teaches questions, excerpts up to a whole word, badges and addresses; links that are no questions teach nothing', () => {
    expect(listed).toMatchObject([
      { id: '1ab2cd3', readership: 'some-reads', category: { id: 'aide-1dj9ogr' } },
      {
        id: '1ee2ff3',
        title: 'Où trouver un tandem pour deux cyclistes ?',
        text: 'Le loueur du quartier en propose à la journée, sur présentation d’une pièce d’identité et contre un chèque de dépôt d’un montant',
        readership: 'popular',
        url: 'https://aide.conseiller-numerique.gouv.fr/fr/article/ou-trouver-un-tandem-1ee2ff3/',
      },
    ]);
  });

  it('gives a bundled question its address and nothing else', () => {
    const entry = overlaid('objectifs', ...articles);
    expect(entry?.source).toMatchObject({ kind: 'article', url: expect.stringContaining('-1ab2cd3/') });
    expect(entry?.source.learned).toBeUndefined();
    expect(entry?.answer).toEqual(entries.find(({ id }) => id === 'objectifs')?.answer);
  });

  it('makes an excerpt of a question that is not bundled', () => {
    expect(overlaid('aide-1ee2ff3', ...articles)).toMatchObject({
      category: { id: 'formation' },
      answer: { extent: 'excerpt' },
      source: { learned: { origin: 'visit' } },
    });
  });

  it('is read at a category’s address only', () => {
    if (reading?.kind !== 'category') throw new Error('No category');
    expect(readCategory(reading, ARTICLE_URLS.error)).toEqual([]);
    expect(readCategory(reading, ARTICLE_URLS.category.replace('https', 'http'))).toEqual([]);
  });
});

describe('what a file says of places', () => {
  const page = 'https://aide.conseiller-numerique.gouv.fr/fr/category/le-materiel-1ab2c/';
  const categoryOf = (title: string) => ({ id: 'aide-1ab2c', title, url: page });
  const visited = learned({ id: '1aaaa1', lastVisited: daysAgo(3), category: categoryOf('Le matériel') });
  const imported = learned({
    id: '1bbbb2',
    origin: 'file',
    lastVisited: daysAgo(1),
    category: categoryOf('Payez ici'),
  });

  it.each([
    ['does not rename a category that was visited', [visited, imported], 'Le matériel'],
    ['nor in another order', [imported, visited], 'Le matériel'],
    ['names a category that was not', [imported], 'Payez ici'],
  ])('%s', (_, articles, title) => {
    const own = overlay(entries, articles, context).filter(({ category }) => category.id === 'aide-1ab2c');
    expect(own.map(({ category }) => category.title)).toEqual(articles.map(() => title));
  });

  const fromFile = { origin: 'file', readership: 'very-popular' } as const;
  it('neither moves a bundled question up nor changes where its excerpt leads', () => {
    const bundled = entries.find(({ id }) => id === 'calendrier');
    const excerpt = learned({ ...fromFile, id: 'ipolnd', extent: 'excerpt', text: 'Payez ici.' });
    expect(overlaid('calendrier', excerpt)).toEqual(bundled);
    const full = learned({ ...fromFile, id: 'ipolnd', text: `${excerptOf('calendrier')} suite` });
    expect(overlaid('calendrier', full)).toMatchObject({
      readership: bundled?.readership,
      source: { url: full.url },
    });
    expect(overlaid('aide-1gg3hh4', learned(fromFile))?.readership).toBe('few-reads');
  });
});
