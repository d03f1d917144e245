import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { createModel } from '../../src/meaning/model';
import { createMarkableText, findPassage, shortenPassage } from '../../src/search/passage';
import { createSearchIndex } from '../../src/search/search-index';
import type { SearchResult, Span } from '../../src/search/types';
import { growthOf, MAX_GROWTH } from '../support/growth';

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

function resultFor({ q, entry }: PassageCase): SearchResult | undefined {
  const outcome = index.query({ text: q });
  return outcome.kind === 'answered' ? outcome.results.find((found) => found.entry.id === entry) : undefined;
}
const passageFor = (judged: PassageCase): string | undefined => textOf(resultFor(judged));
function textOf(result: SearchResult | undefined): string | undefined {
  return result?.entry.answer.text.slice(result.passage.start, result.passage.end);
}
function restAfter(judged: PassageCase): string | undefined {
  const result = resultFor(judged);
  return result?.entry.answer.text.slice(result.passage.end);
}

describe('a passage of a list', () => {
  const [first] = assets.entries;
  const passageIn = (text: string, query: string): string | undefined => {
    if (first === undefined) return undefined;
    const entry = {
      ...first,
      id: 'liste',
      question: 'Quelles pièces ?',
      answer: { text, extent: 'full' as const },
    };
    const outcome = createSearchIndex({ lexicon: assets.lexicon, entries: [entry] }).query({ text: query });
    return outcome.kind === 'answered' ? textOf(outcome.results[0]) : undefined;
  };
  const item = (name: string, length: number): string => `• ${name} ${'bla '.repeat(length)}${name}`;
  const short = `Il faut :\n${item('contrat', 14)} ;\n${item('diplôme', 14)} ;\n${item('attestation', 14)}.\nVoilà tout.`;
  const long = short.replaceAll('bla ', 'bla bla bla bla bla ');

  it.each([
    [short, 'le diplôme', /^• diplôme .* attestation\.$/su, 'goes on to the end of the list'],
    [
      long.replaceAll('\n', '\n\n'),
      'le diplôme',
      /^• diplôme .* diplôme$/su,
      'is the item alone, too, where empty lines part the items',
    ],
    [
      long,
      'le diplôme',
      /^• diplôme .* diplôme$/su,
      'is the item alone where the rest is too long: it stops before « ; »',
    ],
    [
      `Le contrat dit ce qui suit, et il faut le lire avant de le signer :\n• ${'bla '.repeat(140)}tout.\nFin.`,
      'le contrat',
      /tout\.$/u,
      'takes in what « : » announces, however long',
    ],
  ])('%#: asked %j', (text, query, expected) => {
    expect(passageIn(text, query)).toMatch(expected);
  });
});

describe('marks', () => {
  const marked = (q: string, id: string): string[] => {
    const result = resultFor({ q, entry: id });
    return (result?.marks ?? []).map(({ start, end }) => result?.entry.answer.text.slice(start, end) ?? '');
  };

  it('leave out a word that most entries have beside a rare one', () => {
    expect(marked('formation et OPCO', 'frais-connexes')).toContain('OPCO');
    expect(marked('formation et OPCO', 'frais-connexes')).not.toContain('formation');
  });

  it('keep it where the query has no other', () => {
    expect(marked('la formation', 'objectifs')).toContain('formation');
  });
});

describe('a passage', () => {
  it.each(cases.map((judged) => [judged.q, judged] as const))('replies to %j', (_, judged) => {
    const passage = passageFor(judged);
    expect(passage).toContain(judged.words ?? judged.near);
    expect(passage).not.toMatch(/[\s:;]$/);
    // Nor does the text go on with one, which a panel would show at the passage's end.
    expect(restAfter(judged)).not.toMatch(/^\s*[:;]/);
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

it.each([':', ' :', '; '])('finds a passage in time in proportion to a text of %j', (piece) => {
  const question = createMarkableText('', []);
  const textOf = (length: number) => `a${piece.repeat(length / piece.length)}b`;
  const find = (text: string) => findPassage(text, createMarkableText(text, []), question, [], () => 1);
  expect(growthOf(textOf, find, 6_000)).toBeLessThan(MAX_GROWTH);
});
