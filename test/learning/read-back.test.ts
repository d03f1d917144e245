import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_LABEL, MAX_TITLE, parseLearnedArticle } from '../../src/learning/learned-article';
import type { PageBlock, PageBox } from '../../src/learning/page-reading';
import { readArticle, readCategory } from '../../src/learning/read-page';
import { afterArticle, afterCategory, afterImport } from '../../src/learning/update';
import { AIDE, ARTICLE_URLS } from '../support/articles';
import { readFormation } from '../support/formation';
import { NOW } from '../support/learned';

const { entries } = readFormation();
const URL_OF_ARTICLE = `${AIDE}/fr/article/une-page-1zz99zz/`;
const DATED: PageBlock = { kind: 'paragraph', text: 'Mis à jour le 01/02/2025', links: [] };
const RUNS = 500;

// Letters, all that cleaning takes away, halves of characters.
const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(' ', '\n', '\u202e', '\u200b', '\ud83d', '\udead', '\u0301\u0301\u0301\u0301', '• '),
  // Cut at a bound, this would end in a space or in half a character.
  fc
    .tuple(fc.constantFrom(MAX_LABEL, MAX_TITLE), fc.constantFrom(' b', '\u{1f600}'))
    .map(([bound, end]) => 'a'.repeat(bound - 1) + end),
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const url = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('javascript:alert(1)', 'https://é.example/ü', '#a', ''),
  text,
);
const block = fc.record({
  kind: fc.constantFrom<PageBlock['kind'][]>('heading', 'paragraph', 'item', 'notice', 'edge'),
  text,
  links: fc.array(fc.record({ label: text, url }), { maxLength: 3 }),
});
const title = text.map((said): PageBlock => ({ kind: 'title', text: said, links: [] }));

it('whatever an article teaches can be read back as it is, from storage and from a file', () => {
  let taught = 0;
  fc.assert(
    fc.property(title, fc.array(block, { maxLength: 8 }), (heading, blocks) => {
      const read = readArticle([heading, ...blocks, DATED], URL_OF_ARTICLE, { entries, now: NOW });
      if (read.kind === 'refused') return;
      taught += 1;
      const article = afterArticle(undefined, read.article, NOW);
      const stored: unknown = JSON.parse(JSON.stringify(article));
      expect(parseLearnedArticle(stored)).toEqual(stored);
      expect(parseLearnedArticle(afterImport(undefined, article, NOW))).toBeDefined();
    }),
    { numRuns: RUNS },
  );
  expect(taught).toBeGreaterThan(RUNS / 10);
});

it('whatever a category teaches can be read back as it is', () => {
  let taught = 0;
  const box = fc.record({
    url: fc.oneof(fc.constant(URL_OF_ARTICLE), url),
    texts: fc
      .tuple(text, fc.string({ minLength: 45, maxLength: 1_100 }), fc.array(text, { maxLength: 2 }))
      .map(([first, second, others]) => [first, second, ...others]),
  });
  fc.assert(
    fc.property(text, fc.array(box, { maxLength: 4 }), (said, boxes: readonly PageBox[]) => {
      const articles = readCategory(
        { kind: 'category', title: said, boxes },
        ARTICLE_URLS.category.replace('1dj9ogr', '1zz11zz'),
      );
      for (const article of articles) {
        taught += 1;
        const stored: unknown = JSON.parse(JSON.stringify(afterCategory(undefined, article, NOW)));
        expect(parseLearnedArticle(stored)).toEqual(stored);
      }
    }),
    { numRuns: RUNS },
  );
  expect(taught).toBeGreaterThan(RUNS / 50);
});
