import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLearnedArticle } from '../../src/learning/learned-article';
import { type PageBlock, readLines, SHAPE, writeLines } from '../../src/learning/page-reading';

const FOLDER = 'test/fixtures/stored/';
const block = (kind: PageBlock['kind'], text: string, fields = {}): PageBlock => ({
  kind,
  text,
  links: [],
  ...fields,
});

describe('lines of a text', () => {
  const blocks = [
    block('notice', 'Avis.'),
    block('heading', 'Un'),
    block('item', 'a', { depth: 1, marker: '3.' }),
    block('item', 'b', { depth: 2, marker: '•' }),
    block('item', 'suite', { depth: 2 }),
    block('paragraph', '1. n’est pas une liste'),
  ];

  it('keep headings, items with depth and number, and plain text', () => {
    const lines = writeLines(blocks);
    expect(lines).toEqual({
      text: 'Avis.\nUn\n3. a\n• b\nsuite\n1. n’est pas une liste',
      shape: 'nhi1i2c2p',
    });
    expect(readLines(lines)).toEqual([
      { kind: 'paragraph', text: 'Avis.' },
      { kind: 'heading', text: 'Un' },
      { kind: 'item', depth: 1, marker: '3.', text: 'a' },
      { kind: 'item', depth: 2, marker: '•', text: 'b' },
      { kind: 'item', depth: 2, text: 'suite' },
      { kind: 'paragraph', text: '1. n’est pas une liste' },
    ]);
  });

  it.each([
    ['– un', 'un', 'a dash is a bullet'],
    ['-5 degrés', '-5 degrés', 'a sign is none'],
    ['2.5 heures', '2.5 heures', 'a decimal is no number of an item'],
    ['•', '•', 'a marker alone is text'],
  ])('a typed marker, %s: %s (%s)', (typed, text) => {
    expect(readLines(writeLines([block('item', typed, { depth: 1, marker: '•' })]))).toMatchObject([
      { marker: '•', text },
    ]);
  });

  it('lead from each offset of the text to its block', () => {
    const kind = fc.constantFrom<PageBlock['kind']>('heading', 'paragraph', 'item', 'notice');
    const text = fc
      .string({ minLength: 1 })
      .filter((said) => !said.includes('\n') && said.trim() === said && said !== '');
    const marker = fc.constantFrom('•', '3.', 'iv.', undefined);
    const depth = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind, text, marker, depth, links: fc.constant([]) }), { minLength: 1 }),
        (blocks) => {
          const lines = writeLines(blocks);
          expect(lines.shape).toMatch(SHAPE);
          const shown = (readLines(lines) ?? []).map(({ marker: before, text: said }) =>
            before === undefined ? said : `${before} ${said}`,
          );
          expect(shown.join('\n')).toBe(lines.text);
        },
      ),
    );
  });

  it.each([
    ['another text’s shape', { text: 'a\nb', shape: 'p' }],
    ['no text’s shape', { text: 'a', shape: '' }],
  ])('are none for %s', (_, lines) => {
    expect(readLines(lines)).toBeUndefined();
  });
});

it.each(readdirSync(FOLDER))('an article stored as in %s is set in blocks', (file) => {
  const article = parseLearnedArticle(JSON.parse(readFileSync(FOLDER + file, 'utf8'))['article:1f1xm5l']);
  const blocks = (article && readLines(article)) ?? [];
  expect(blocks).toHaveLength(6);
  expect(blocks.filter(({ kind }) => kind === 'item').map(({ depth, marker }) => [depth, marker])).toEqual([
    [1, '•'],
    [1, '•'],
  ]);
  expect(blocks[4]).toEqual({
    kind: file === '0.1.0.json' ? 'paragraph' : 'heading',
    text: 'En cas d’empêchement',
  });
});
