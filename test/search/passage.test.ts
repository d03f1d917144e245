import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { createModel } from '../../src/meaning/model';
import { shortenPassage } from '../../src/search/passage';
import { createSearchIndex } from '../../src/search/search-index';
import type { Span } from '../../src/search/types';

const LONG =
  'Les frais annexes à la formation, de transport, d’hébergement et de restauration (les « frais de mission »), sont pris en charge par l’État pour les structures publiques, par l’opérateur de compétences pour les autres, sur demande et dans la limite d’un plafond.';

const spanOf = (part: string): Span => ({ start: LONG.indexOf(part), end: LONG.indexOf(part) + part.length });
const shown = (passage: Span, marks: readonly Span[]): string => {
  const { start, end } = shortenPassage(LONG, passage, marks);
  return LONG.slice(start, end);
};
const WHOLE = { start: 0, end: LONG.length };

describe('a line of a list', () => {
  it.each([
    ['a short passage as it is', spanOf('de transport, d’hébergement'), [], 'de transport, d’hébergement'],
    [
      'the beginning of a long one, up to a whole word',
      WHOLE,
      [],
      'Les frais annexes à la formation, de transport, d’hébergement et de restauration (les « frais de mission »), sont pris en charge par l’État pour les structures',
    ],
    [
      'what stands around a word that is far from the beginning',
      WHOLE,
      [spanOf('opérateur')],
      'charge par l’État pour les structures publiques, par l’opérateur de compétences pour les autres, sur demande et dans la limite d’un plafond.',
    ],
  ])('shows %s', (_, passage, marks, wanted) => {
    expect(shown(passage, marks)).toBe(wanted);
  });

  it('ends with no mark left open', () => {
    const text = `${'mot '.repeat(38)}dit « ${'suite '.repeat(20)}»`;
    const { end } = shortenPassage(text, { start: 0, end: text.length }, []);
    expect(text.slice(0, end)).toMatch(/ dit$/);
  });

  it('leaves a word whole that is longer than a line', () => {
    const text = `${'a'.repeat(300)} fin`;
    expect(shortenPassage(text, { start: 0, end: text.length }, [])).toEqual({ start: 0, end: 300 });
  });

  it('lies in the passage and cuts no word, whatever the text', () => {
    const word = fc.stringMatching(/^[a-zé’«»(),.-]{1,30}$/);
    const texts = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, at, length) => {
        const start = text.lastIndexOf(' ', at % text.length) + 1;
        const mark = { start, end: Math.min(text.length, start + 1 + (length % 10)) };
        const line = shortenPassage(text, { start: 0, end: text.length }, [mark]);
        expect(line.start).toBeLessThanOrEqual(line.end);
        expect(text[line.start - 1] ?? ' ').toBe(' ');
        expect(text.slice(line.end)).toMatch(/^(?:[\s«(,;:–•-]*(?: |$))/);
      }),
    );
  });
});

/** Each judged by hand. `words` reply; with `cut`, the excerpt stops before the reply and `near` is the nearest. */
interface PassageCase {
  readonly q: string;
  readonly entry: string;
  readonly words?: string;
  readonly cut?: true;
  readonly near?: string;
}

const assets = readAssets('assets/faq');
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
const cases: PassageCase[] = readFileSync('test/search/passages.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function passageFor({ q, entry }: PassageCase): string | undefined {
  const outcome = index.query({ text: q });
  const result =
    outcome.kind === 'answered' ? outcome.results.find((found) => found.entry.id === entry) : undefined;
  return result?.entry.answer.text.slice(result.passage.start, result.passage.end);
}

describe('a passage', () => {
  it.each(cases.map((judged) => [judged.q, judged] as const))('replies to %j', (_, judged) => {
    const passage = passageFor(judged);
    expect(passage).toContain(judged.words ?? judged.near);
    expect(passage).not.toMatch(/[\s:;]$/);
    expect(passage).toMatch(/^[\p{Lu}•«(]/u);
  });

  it('is judged for each question, asked as it stands and in ten other ways', () => {
    for (const { id, question } of assets.entries) {
      const own = cases.filter(({ entry }) => entry === id);
      expect(own.length, id).toBeGreaterThanOrEqual(11);
      expect(own.map(({ q }) => q)).toContain(question);
    }
  });
});
