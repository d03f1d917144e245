import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../src/learning/library';
import type { PageReading } from '../../src/learning/page-reading';
import { readFormation } from '../support/formation';
import { learned, NOW } from '../support/learned';
import { articlePage, openLibrary as open, record, urlOf } from '../support/open-library';

const { entries: bundled } = readFormation();
const calendrier = bundled.find(({ id }) => id === 'calendrier');

describe('a library', () => {
  it('begins with the bundled entries, and has the learned ones when it is ready', async () => {
    const { library, shown } = open({ 'article:1gg3hh4': record() });
    expect(library.entries()).toEqual(bundled);
    await library.loaded;
    expect(library.entries().length).toBe(bundled.length + 1);
    expect(shown).toEqual([bundled.length + 1]);
  });

  it('waits for an entry that it does not know yet, and not for one that it does', async () => {
    const { library } = open(
      { 'article:1gg3hh4': record() },
      { giveTurn: () => new Promise((resolve) => setTimeout(resolve)) },
    );
    expect(await library.find(['calendrier'])).toEqual([calendrier]);
    expect(library.articles()).toEqual([]);
    expect(await library.find(['aide-1gg3hh4', 'aide-nothing'])).toMatchObject([{ id: 'aide-1gg3hh4' }]);
  });

  it('has what is asked for most before the rest is looked at, and lets others have their turn meanwhile', async () => {
    let turns = 0;
    const text = `${calendrier?.answer.text} La suite.`;
    const others = Array.from({ length: 9 }, (_, index) => `1aaaa${index}`);
    const { library, shown, textOf } = open(
      Object.fromEntries(
        [...others.map((id) => record({ id })), record({ id: 'ipolnd', entryId: 'calendrier', text })].map(
          (item) => [`article:${item.id}`, item],
        ),
      ),
      {
        first: ['ipolnd'],
        async giveTurn() {
          turns += 1;
        },
      },
    );
    await library.loaded;
    expect(textOf('calendrier')).toBe(text);
    expect(shown).toEqual([bundled.length, bundled.length + 9]);
    expect(turns).toBeGreaterThan(9);
  });

  it('learns the complete answer of a bundled question, keeps it, and has it in its next life', async () => {
    const { library, area, textOf } = open();
    const page = articlePage(calendrier?.question ?? '', calendrier?.answer.text ?? '', 'La suite.');
    await library.learn(page, `${calendrier?.source.url}?bust=1`);
    expect(textOf('calendrier')).toMatch(/La suite\.$/);
    expect(overviewOf(library, bundled)).toMatchObject({ complete: 2, bundled: bundled.length });
    const next = open(area.items);
    await next.library.loaded;
    expect(next.textOf('calendrier')).toMatch(/La suite\.$/);
  });

  it('replaces a text that has changed, and keeps the first day', async () => {
    const { library, time } = open();
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    time.now += 1;
    await library.learn(articlePage('Vélos', 'deux'), urlOf('1gg3hh4'));
    expect(library.articles()).toMatchObject([{ text: 'deux', firstLearned: NOW, lastVisited: NOW + 1 }]);
  });

  it('loses nothing when many pages are opened at once', async () => {
    const { library, area } = open();
    const ids = Array.from({ length: 20 }, (_, index) => `1aaaa${index}`);
    await Promise.all(ids.map((id) => library.learn(articlePage(id, 'texte'), urlOf(id))));
    expect(Object.keys(area.items).sort()).toEqual(ids.map((id) => `article:${id}`).sort());
    // What is stored may still be forgotten by the library that stored it.
    expect(
      library
        .articles()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
  });

  it.each<[string, PageReading, string]>([
    [
      'an error page',
      { kind: 'article', blocks: [{ kind: 'title', text: 'Erreur', links: [] }] },
      urlOf('1gg3hh4'),
    ],
    ['another host', articlePage('Vélos', 'un'), 'https://example.org/fr/article/a-1gg3hh4/'],
    [
      'a category’s reading at an article’s address',
      { kind: 'category', title: 'T', boxes: [] },
      urlOf('1gg3hh4'),
    ],
  ])('learns nothing from %s', async (_, reading, url) => {
    const { library, area } = open();
    await library.learn(reading, url);
    expect(area.writes).toEqual([]);
  });

  it('has no more than what was stored when storage is full, and goes on', async () => {
    const { library, area } = open();
    area.isFull = true;
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    expect(library.articles()).toEqual([]);
    area.isFull = false;
    await library.learn(articlePage('Vélos', 'un'), urlOf('1gg3hh4'));
    expect(library.articles()).toHaveLength(1);
  });

  it('drops a damaged record alone, leaves those of others alone', async () => {
    const { library, area } = open({
      'article:1gg3hh4': record(),
      'article:1ab2cd3': { version: 1, id: '1ab2cd3' },
      'article:1zz99zz': record(),
      'article:1yy88yy': { ...record({ id: '1yy88yy' }), version: 2 },
      'article:text': 'text',
      settings: { learn: true },
    });
    await library.loaded;
    expect(library.articles()).toEqual([learned()]);
    expect(area.writes).toEqual([]);
  });

  it('is the bundled entries where there is no storage', async () => {
    const { library, area } = open();
    area.get = () => Promise.reject(new Error('no storage'));
    await library.loaded;
    expect(library.entries()).toEqual(bundled);
  });
});
