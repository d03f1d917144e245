import { describe, expect, it } from 'vitest';
import { MAX_ARTICLES, writeLearnedFile } from '../../src/learning/learned-article';
import { readFormation } from '../support/formation';
import { daysAgo, learned } from '../support/learned';
import { articlePage, openLibrary as open, record, urlOf } from '../support/open-library';

const { entries: bundled } = readFormation();
const calendrier = bundled.find(({ id }) => id === 'calendrier');

function fullStorage(): Record<string, unknown> {
  const ids = Array.from({ length: MAX_ARTICLES }, (_, index) => `1aaaa${index}`);
  return Object.fromEntries(
    ids.map((id, index) => [`article:${id}`, record({ id, lastVisited: daysAgo(index + 1) })]),
  );
}

describe('a library', () => {
  it('makes room: the least recently visited goes', async () => {
    const { library, area } = open(fullStorage());
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    expect(library.articles()).toHaveLength(MAX_ARTICLES);
    expect(area.writes).toEqual(['set article:1gg3hh4', `remove article:1aaaa${MAX_ARTICLES - 1}`]);
  });

  it.each([
    [{ extent: 'excerpt' }, 'a beginning before a whole article'],
    [{ origin: 'file' }, 'what came from a file before what the user has read'],
  ] as const)('makes room by worth, not by age alone: %o (%s)', async (fields, _why) => {
    const { library, area } = open({
      ...fullStorage(),
      'article:1aaaa0': record({ id: '1aaaa0', lastVisited: daysAgo(0), ...fields }),
    });
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    expect(area.writes).toEqual(['set article:1gg3hh4', 'remove article:1aaaa0']);
  });

  it('gives up nothing for what cannot be saved', async () => {
    const { library, area } = open(fullStorage());
    await library.loaded;
    area.isFull = true;
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    expect(area.writes).toEqual([]);
    expect(library.articles()).toHaveLength(MAX_ARTICLES);
  });

  it('forgets one, or all', async () => {
    const { library, area } = open({
      'article:1gg3hh4': record(),
      'article:1ab2cd3': record({ id: '1ab2cd3' }),
    });
    await library.forget(['1ab2cd3', 'unknown']);
    expect(Object.keys(area.items)).toEqual(['article:1gg3hh4']);
    await library.forget('all');
    expect(area.items).toEqual({});
    expect(library.entries()).toEqual(bundled);
  });

  it('forgets with all the others what it cannot read', async () => {
    const { library, area } = open({
      'article:1gg3hh4': record(),
      'article:1ab2cd3': { version: 1, id: '1ab2cd3' },
      'article:1yy88yy': { ...record({ id: '1yy88yy' }), version: 2 },
      settings: { learn: true },
    });
    await library.forget('all');
    expect(Object.keys(area.items)).toEqual(['settings']);
  });

  it('takes an older copy of a page for no visit', async () => {
    const { library, area } = open({ 'article:1gg3hh4': record({ updatedOn: '2026-01-01' }) });
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    expect(library.articles()).toEqual([learned({ updatedOn: '2026-01-01' })]);
    expect(area.writes).toEqual([]);
  });
});

describe('a shared file', () => {
  it('teaches another library what one has learned, marked as imported', async () => {
    const { library } = open({ 'article:1gg3hh4': record() });
    await library.loaded;
    const other = open();
    expect(await other.library.importFile(library.exportFile())).toEqual({
      learned: 1,
      known: 0,
      refused: 0,
    });
    expect(other.library.entries().at(-1)?.source.learned?.origin).toBe('file');
    expect(await other.library.importFile(library.exportFile())).toEqual({
      learned: 0,
      known: 1,
      refused: 0,
    });
  });

  it('is held to the same proof as a page: no bundled question without its excerpt, no article without a date, or with one to come', async () => {
    const claims = [
      learned({ id: 'ipolnd', text: 'Faux.', updatedOn: undefined }),
      learned({ entryId: 'calendrier', text: 'Faux.' }),
      learned({ id: '1ab2cd3', updatedOn: '2027-01-01' }),
      learned({ id: '1ab2cd4', updatedOn: undefined }),
    ];
    const { library, textOf } = open();
    expect(await library.importFile(writeLearnedFile(claims))).toEqual({ learned: 1, known: 0, refused: 3 });
    expect(textOf('calendrier')).toBe(calendrier?.answer.text);
  });

  it('that is none changes nothing', async () => {
    const { library, area } = open();
    expect(await library.importFile('{}')).toBeUndefined();
    expect(area.writes).toEqual([]);
  });
});
