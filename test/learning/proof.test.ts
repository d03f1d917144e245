import { describe, expect, it } from 'vitest';
import { parseLearnedArticle, writeLearnedFile } from '../../src/learning/learned-article';
import { readFormation } from '../support/formation';
import { learned, NOW } from '../support/learned';
import { openLibrary as open, record } from '../support/open-library';

const AIDE = 'https://aide.conseiller-numerique.gouv.fr';
const { entries: bundled } = readFormation();
const excerpt = (fields = {}) =>
  learned({
    id: '1ab2cd3',
    extent: 'excerpt',
    text: 'Le début. '.repeat(5).trim(),
    updatedOn: undefined,
    ...fields,
  });

describe('a link', () => {
  it.each([
    ['https://service-public.fr@evil.example/', 'a user name that looks like a host'],
    ['https://a:b@www.conseiller-numerique.gouv.fr/', 'a user name and a password'],
    ['https://:b@evil.example/', 'a password alone'],
  ])('with user information makes the article unreadable: %s (%s)', (url) => {
    expect(parseLearnedArticle(learned({ links: [{ label: 'service-public.fr', url }] }))).toBeUndefined();
  });
});

describe('a record from a file', () => {
  it.each([
    ['a beginning longer than any page shows', { text: 'a'.repeat(28_000) }],
    ['one character longer', { text: 'a'.repeat(1_001) }],
    ['a beginning with links', { links: [{ label: 'a', url: 'https://example.org/' }] }],
    ['a beginning dated to come', { updatedOn: '9999-12-31' }],
    ['a beginning dated in a week', { updatedOn: '2026-12-02' }],
  ])('is refused: %s', async (_, fields) => {
    const { library, area } = open();
    const report = await library.importFile(writeLearnedFile([excerpt(fields)]));
    expect(report).toEqual({ learned: 0, known: 0, refused: 1 });
    expect(area.writes).toEqual([]);
  });

  it('is taken when it is a beginning such as a page shows', async () => {
    const { library } = open();
    expect(await library.importFile(writeLearnedFile([excerpt()]))).toMatchObject({ learned: 1 });
  });
});

describe('a category that a record names', () => {
  const formation = bundled.find(({ category }) => category.id === 'formation')?.category;
  const own = `${AIDE}/fr/category/un-autre-sujet-1zz11zz/`;
  it.each([
    [
      'the id of a bundled one',
      { id: 'formation', title: 'X', url: own },
      { id: 'aide-1zz11zz', title: 'X', url: own },
    ],
    ['the page of a bundled one', { id: 'aide-1dj9ogr', title: 'X', url: formation?.url ?? '' }, formation],
    [
      'its page under another slug',
      { id: 'x', title: 'X', url: `${AIDE}/fr/category/x-1dj9ogr/` },
      formation,
    ],
  ])('never renames what is bundled: %s', async (_, category, expected) => {
    const claim = learned({ category });
    const stored = open({ 'article:1gg3hh4': record({ category }) });
    const imported = open();
    await imported.library.importFile(writeLearnedFile([claim]));
    await stored.library.loaded;
    for (const { library } of [stored, imported]) {
      expect(library.entries().at(-1)?.category).toEqual(expected);
      expect(library.entries()[0]?.category).toEqual(formation);
    }
  });
});

describe('a stored time out of range', () => {
  it.each([
    ['lastVisited', 8.64e15 + 1],
    ['lastVisited', Number.MAX_SAFE_INTEGER],
    ['firstLearned', 8.64e15 + 1],
    ['lastVisited', Date.UTC(10_000, 0, 1)],
  ])('drops its record alone: %s %d', async (name, time) => {
    const { library, textOf } = open({
      'article:1f1xm5l': record({ id: '1f1xm5l', text: 'Perdu.', updatedOn: undefined, [name]: time }),
      'article:1gg3hh4': record(),
    });
    await library.loaded;
    expect(library.articles()).toEqual([learned()]);
    expect(library.entries()).toHaveLength(bundled.length + 1);
    expect(textOf('absence-ou-echec-aux-examens')).not.toBe('Perdu.');
  });

  it('keeps the latest that a clock can tell', () => {
    expect(parseLearnedArticle(learned({ lastVisited: NOW }))).toBeDefined();
  });
});
