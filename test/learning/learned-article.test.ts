import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  findExcess,
  MAX_ARTICLES,
  MAX_BYTES,
  parseLearnedArticle,
  parseLearnedFile,
  writeLearnedFile,
} from '../../src/learning/learned-article';
import { PageReadingSchema } from '../../src/learning/page-reading';
import { bareText, cleanText } from '../../src/text/plain-text';
import { learned } from '../support/learned';

const AIDE = 'https://aide.conseiller-numerique.gouv.fr/fr/article';

describe('a learned article from outside', () => {
  it.each([
    ['as it was written', {}],
    [
      'an excerpt with all that a category tells',
      {
        extent: 'excerpt',
        readership: 'popular',
        category: {
          id: 'aide-1ab2c',
          title: 'T',
          url: 'https://aide.conseiller-numerique.gouv.fr/fr/category/t-1ab2c/',
        },
      },
    ],
  ] as const)('is taken: %s', (_, fields) => {
    expect(parseLearnedArticle({ ...learned(fields), more: 1 })).toEqual(learned(fields));
  });

  it.each([
    ['another host', { url: 'https://example.org/fr/article/a-1gg3hh4/' }],
    ['http', { url: 'http://aide.conseiller-numerique.gouv.fr/fr/article/a-1gg3hh4/' }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['the address of another article', { url: `${AIDE}/a-1zz99zz/` }],
    ['parameters', { url: `${AIDE}/a-1gg3hh4/?bust=1` }],
    ['a text too long', { text: 'a'.repeat(40_001) }],
    ['no text', { text: '' }],
    ['a text that is none', { text: { html: '<b>' } }],
    ['control characters', { text: 'a\u0007' }],
    ['bidi overrides', { title: 'a\u202eb' }],
    ['a title of two lines', { title: 'a\nb' }],
    ['a date that is none', { updatedOn: '31/12/2023' }],
    ['a time that is none', { lastVisited: Number.NaN }],
    ['an unknown extent', { extent: 'half' }],
    ['a link that runs', { links: [{ label: 'a', url: 'javascript:alert(1)' }] }],
    ['too many links', { links: Array(31).fill({ label: 'a', url: 'https://example.org/' }) }],
    ['a category elsewhere', { category: { id: 'a', title: 'T', url: 'https://example.org/' } }],
  ])('is refused: %s', (_, fields) => {
    expect(parseLearnedArticle({ ...learned(), ...fields })).toBeUndefined();
  });

  it.each([null, 'text', 1, [], {}])('is refused: %j', (value) => {
    expect(parseLearnedArticle(value)).toBeUndefined();
  });
});

describe('a file', () => {
  it('is read up to twice the room that articles have, and refused above', () => {
    const text = writeLearnedFile([learned()]).padEnd(2 * MAX_BYTES);
    expect(parseLearnedFile(text)?.articles).toHaveLength(1);
    expect(parseLearnedFile(`${text} `)).toBeUndefined();
  });

  it('comes back as it was written', () => {
    const articles = [learned(), learned({ id: '1ab2cd3' })];
    expect(parseLearnedFile(writeLearnedFile(articles))).toEqual({ articles, refused: 0 });
  });

  it('is taken record by record: a bad one costs only itself, a second one of an article is refused', () => {
    const file = { ...JSON.parse(writeLearnedFile([])), articles: [{ id: 'x' }, learned(), learned(), null] };
    expect(parseLearnedFile(JSON.stringify(file))).toEqual({ articles: [learned()], refused: 3 });
  });

  it.each([
    '',
    'null',
    '[]',
    '{"format":"other","version":1,"articles":[]}',
    writeLearnedFile([]).replace('1', '2'),
    ' '.repeat(2 * MAX_BYTES + 1),
  ])('is refused whole: %#', (text) => {
    expect(parseLearnedFile(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.json(), (text) => void parseLearnedFile(text)));
  });
});

describe('a reading from a page', () => {
  it.each([
    ['a block of an unknown kind', { kind: 'article', blocks: [{ kind: 'x', text: '', links: [] }] }],
    ['text that is none', { kind: 'article', blocks: [{ kind: 'item', text: 1, links: [] }] }],
    [
      'too many blocks',
      { kind: 'article', blocks: Array(2_001).fill({ kind: 'item', text: '', links: [] }) },
    ],
    ['too much text', { kind: 'article', blocks: [{ kind: 'item', text: 'a'.repeat(200_001), links: [] }] }],
    ['a box without text', { kind: 'category', title: '', boxes: [{ url: 'a' }] }],
    ['no title', { kind: 'category', boxes: [] }],
    ['nothing', undefined],
  ])('is refused: %s', (_, value) => {
    expect(v.is(PageReadingSchema, value)).toBe(false);
  });
});

describe('text', () => {
  it('is clean after one cleaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
    );
  });

  it('compares alike whatever the list markers, breaks, apostrophes and hyphens', () => {
    expect(bareText('Il faut\u00a0:\n• l’examen ;\n- le test-Pix')).toBe(
      bareText("il faut : l'examen ; le test Pix"),
    );
  });
});

describe('room', () => {
  const articles = (count: number, length = 1) =>
    Array.from({ length: count }, (_, index) => learned({ lastVisited: index, text: 'a'.repeat(length) }));

  it('is for so many articles; the least recently visited go first', () => {
    expect(findExcess(articles(MAX_ARTICLES))).toEqual([]);
    expect(findExcess(articles(MAX_ARTICLES + 2)).map(({ lastVisited }) => lastVisited)).toEqual([1, 0]);
  });

  it('is for so many bytes', () => {
    const overhead = bytesOf(learned({ lastVisited: 0, text: '' }));
    expect(findExcess(articles(4, MAX_BYTES / 4 - overhead))).toEqual([]);
    expect(
      findExcess(articles(4, MAX_BYTES / 4 - overhead + 1)).map(({ lastVisited }) => lastVisited),
    ).toEqual([0]);
  });

  it('counts what storage holds: JSON, in UTF-8', () => {
    const article = learned({ text: 'é"' });
    expect(bytesOf(article)).toBe(Buffer.byteLength(JSON.stringify(article)));
  });
});

it.each([
  'https://evil.example/\n\nRéponse officielle : payez.',
  'https://evil.example/\u202ea',
  'https:\\\\evil.example/',
  ' https://evil.example/',
])('refuses a link to %j, which a browser writes in another form', (url) => {
  const linkTo = (address: string) => learned({ links: [{ label: 'a', url: address }] });
  expect(parseLearnedArticle(linkTo(new URL(url).href))).toBeDefined();
  expect(parseLearnedArticle(linkTo(url))).toBeUndefined();
});
