import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isQuiet, pageKey, parseSettings, storedForm } from '../../src/storage/settings';
import { growthOf, MAX_GROWTH } from '../support/growth';

const muted = { terms: ['pix'], pages: ['www.example.fr/formation'], sites: ['aide.example.fr'] };

describe('reading what is stored', () => {
  it.each([
    ['nothing yet', undefined, DEFAULT_SETTINGS],
    ['no object', 'on', DEFAULT_SETTINGS],
    ['a list', [1], DEFAULT_SETTINGS],
    ['one switch', { highlight: false }, { ...DEFAULT_SETTINGS, highlight: false }],
    [
      'a wrong switch beside a right one',
      { highlight: 'no', learn: false },
      { ...DEFAULT_SETTINGS, learn: false },
    ],
    ['all', { version: 1, highlight: false, learn: false, muted }, { highlight: false, learn: false, muted }],
    [
      'wrong lists and items',
      { muted: { terms: ['pix', 3, null], pages: 'all', sites: undefined } },
      { ...DEFAULT_SETTINGS, muted: { terms: ['pix'], pages: [], sites: [] } },
    ],
  ])('%s', (_, stored, expected) => {
    expect(parseSettings(stored)).toEqual(expected);
  });

  it('never throws and always gives whole settings', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { highlight, learn, muted: lists } = parseSettings(stored);
        expect([typeof highlight, typeof learn]).toEqual(['boolean', 'boolean']);
        expect(
          Object.values(lists)
            .flat()
            .every((item) => typeof item === 'string'),
        ).toBe(true);
      }),
    );
  });
});

describe('the form to store', () => {
  it('reads back as the same settings', () => {
    const settings = { highlight: false, learn: true, muted };
    expect(parseSettings(storedForm(settings, undefined))).toEqual(settings);
  });

  it('leaves that of a newer version alone', () => {
    const newer = { version: 7, muted: { terms: { pix: { until: 5 } } } };
    const settings = { ...parseSettings(newer), highlight: false };
    expect(storedForm(settings, newer)).toBeUndefined();
  });

  it('keeps fields of its own version that are not ours, and gives one without number its number', () => {
    expect(storedForm({ ...DEFAULT_SETTINGS, highlight: false }, { theme: 'dark' })).toMatchObject({
      theme: 'dark',
      highlight: false,
      version: 1,
    });
  });
});

describe('a page’s key', () => {
  it.each([
    ['/formation', 'www.example.fr/formation'],
    ['/formation/', 'www.example.fr/formation'],
    ['/', 'www.example.fr'],
    ['//formation//', 'www.example.fr//formation'],
    ['/structure/1234/edit', 'www.example.fr/structure/*/edit'],
    ['/conseiller/6239f4a1b2c3d4e5f6a7b8c9', 'www.example.fr/conseiller/*'],
    ['/structure/1234-mairie-de-lyon', 'www.example.fr/structure/*'],
    ['/accompagnements/cra-12345', 'www.example.fr/accompagnements/*'],
    ['/u/jean.dupont@mail.fr', 'www.example.fr/u/*'],
    ['/x/12345;jsessionid=ABC', 'www.example.fr/x/*'],
    ['/reset/Zx81kqpL0aB3', 'www.example.fr/reset/*'],
    ['/conseiller/0f8fad5b-d9cb-469f-a165-70867728950e', 'www.example.fr/conseiller/*'],
    ['/fr/article/le-calendrier-ipolnd/', 'www.example.fr/fr/article/le-calendrier-ipolnd'],
  ])('%s', (pathname, expected) => {
    expect(pageKey({ host: 'www.example.fr', pathname })).toBe(expected);
  });

  it.each(['/', '/a', '//a'])('takes time in proportion to a path of %j', (piece) => {
    const pathOf = (length: number) => `${piece.repeat(length / piece.length)}a`;
    const key = (pathname: string) => pageKey({ host: 'www.example.fr', pathname });
    expect(growthOf(pathOf, key, 5_000)).toBeLessThan(MAX_GROWTH);
  });
});

describe('quiet places', () => {
  const settings = { ...DEFAULT_SETTINGS, muted };

  it.each([
    ['www.example.fr', '/formation', true],
    ['www.example.fr', '/formation/suite', false],
    ['aide.example.fr', '/fr/', true],
    ['example.fr', '/', false],
  ])('%s%s: %s', (host, pathname, expected) => {
    expect(isQuiet(settings, { host, pathname })).toBe(expected);
  });

  it('are all places without highlights', () => {
    expect(isQuiet({ ...settings, highlight: false }, { host: 'example.fr', pathname: '/' })).toBe(true);
  });
});
