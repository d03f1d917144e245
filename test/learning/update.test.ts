import { describe, expect, it } from 'vitest';
import type { LearnedArticle } from '../../src/learning/learned-article';
import { afterArticle, afterCategory, afterImport } from '../../src/learning/update';
import { daysAgo, learned, NOW } from '../support/learned';

const CATEGORY = { id: 'aide', title: 'Appris', url: 'https://aide.conseiller-numerique.gouv.fr/fr/' };

type Case = readonly [string, LearnedArticle | undefined, Partial<LearnedArticle>];
type ImportCase = readonly [string, LearnedArticle | undefined, LearnedArticle, Partial<LearnedArticle>];

describe('teaching', () => {
  const article = {
    ...learned({ text: 'nouveau', updatedOn: '2025-01-01' }),
    extent: 'full' as const,
    entryId: undefined,
    updatedOn: '2025-01-01',
  };
  const listed = {
    ...article,
    extent: 'excerpt' as const,
    category: CATEGORY,
    readership: 'popular' as const,
  };

  const articles: readonly Case[] = [
    ['a first visit', undefined, { firstLearned: NOW, lastVisited: NOW, text: 'nouveau' }],
    [
      'a revisit keeps the first day',
      learned(),
      { firstLearned: daysAgo(2), lastVisited: NOW, text: 'nouveau' },
    ],
    [
      'an older copy replaces nothing',
      learned({ updatedOn: '2026-01-01', text: 'plus récent' }),
      { lastVisited: daysAgo(2), text: 'plus récent' },
    ],
    [
      'a visit ends the mark of the import',
      learned({ origin: 'file' }),
      { firstLearned: NOW, origin: 'visit' },
    ],
    [
      'what a file said of its place is not official',
      learned({ origin: 'file', category: CATEGORY, readership: 'very-popular' }),
      { category: undefined, readership: undefined },
    ],
    [
      'nor what its excerpt said',
      learned({ origin: 'file', extent: 'excerpt', category: CATEGORY, readership: 'popular' }),
      { category: undefined, readership: undefined },
    ],
    [
      'what was imported has no say',
      learned({ origin: 'file', updatedOn: '2026-01-01' }),
      { text: 'nouveau' },
    ],
    [
      'an excerpt becomes complete',
      learned({ extent: 'excerpt', category: CATEGORY }),
      { extent: 'full', firstLearned: NOW, category: CATEGORY },
    ],
  ];
  it.each(articles)('an article: %s', (_, known, expected) => {
    expect(afterArticle(known, article, NOW)).toMatchObject(expected);
  });

  it('a category never takes a complete text away, nor counts as a visit of the article', () => {
    expect(afterCategory(learned(), listed, NOW)).toEqual({
      ...learned(),
      category: CATEGORY,
      readership: 'popular',
    });
  });

  it('a category that tells nothing new leaves a complete text as it is: nothing is stored again', () => {
    const known = learned({ category: { ...CATEGORY }, readership: 'popular' });
    expect(afterCategory(known, listed, NOW)).toBe(known);
    expect(afterCategory(known, { ...listed, readership: undefined }, NOW)).toBe(known);
    const renamed = { ...listed, category: { ...CATEGORY, title: 'Renommé' } };
    expect(afterCategory(known, renamed, NOW).category?.title).toBe('Renommé');
  });

  const imports: readonly ImportCase[] = [
    ['what is new', undefined, learned(), { origin: 'file', text: learned().text }],
    [
      'never over what the user has seen',
      learned({ text: 'vu' }),
      learned({ lastVisited: NOW }),
      { origin: 'visit', text: 'vu' },
    ],
    [
      'over the beginning of a text',
      learned({ extent: 'excerpt' }),
      learned(),
      { origin: 'file', extent: 'full' },
    ],
    [
      'over the beginning of a text, whose category and readership stay where the file has none',
      learned({ extent: 'excerpt', category: CATEGORY, readership: 'popular' }),
      learned(),
      { extent: 'full', category: CATEGORY, readership: 'popular' },
    ],
    [
      'over an earlier import, whose category stays',
      learned({ origin: 'file', lastVisited: daysAgo(9), category: CATEGORY }),
      learned({ text: 'après' }),
      { text: 'après', category: CATEGORY },
    ],
    [
      'over an earlier import',
      learned({ origin: 'file', lastVisited: daysAgo(9) }),
      learned({ text: 'après' }),
      { text: 'après' },
    ],
    [
      'over an earlier import only with a later official text',
      learned({ origin: 'file', updatedOn: '2026-01-01', lastVisited: daysAgo(9) }),
      learned({ text: 'vieux', updatedOn: '2020-01-01', lastVisited: daysAgo(1) }),
      { text: learned().text },
    ],
    [
      'a time to come does not beat what was seen today',
      learned({ origin: 'file', lastVisited: NOW }),
      learned({ text: 'demain', lastVisited: NOW + 9e9 }),
      { text: learned().text },
    ],
    [
      'no beginning over a complete text',
      learned({ origin: 'file' }),
      learned({ extent: 'excerpt', lastVisited: NOW }),
      { extent: 'full' },
    ],
    [
      'not from the future',
      undefined,
      learned({ firstLearned: NOW + 9, lastVisited: NOW + 9 }),
      { firstLearned: NOW, lastVisited: NOW },
    ],
  ];
  it.each(imports)('an import: %s', (_, known, imported, expected) => {
    expect(afterImport(known, imported, NOW)).toMatchObject(expected);
  });
});
