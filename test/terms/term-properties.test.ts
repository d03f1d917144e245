import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { termsOf } from '../../src/lexicon/lexicon';
import { createTermMatcher } from '../../src/terms/term-matcher';
import { growthOf, MAX_GROWTH } from '../support/growth';

const terms = termsOf(readAssets('assets/faq').lexicon);
const matcher = createTermMatcher(terms);

it('knows that a term may begin wherever a text is cut inside one', () => {
  const blind = terms.flatMap(({ acronyms = [], forms = [] }) =>
    [...acronyms, ...forms, ...forms.map((form) => form.replace(/^(\p{L}+)(?= )/u, '$1(s)'))].flatMap(
      (form) =>
        Array.from({ length: form.length }, (_, cut) => form.slice(0, cut + 1))
          .flatMap((text) => [
            text,
            text.replace(/\p{L}+$/u, (word) => word.toUpperCase()),
            text.normalize('NFD'),
          ])
          // A number is written in many ways: the words after it are looked for.
          .filter((text) => !/^\d(?:er? ?)?$/i.test(text) && !matcher.mayHold(text)),
    ),
  );
  expect(blind).toEqual([]);
});

// As typed, copied and printed; whatever stands between and inside terms.
const oddly = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'OPCO',
        'certification',
        'ﬁ',
        'pr´esentiel',
        'CCP',
        '1',
        '¹',
        'ᵉ',
        '™',
        'n° ',
        '1 er ',
        'bloc de compétences',
      ),
      fc.constantFrom(
        'é',
        '\u0301',
        ' \u0301',
        '-\n',
        '˚',
        '´',
        '`',
        '’',
        '-',
        '–',
        '.',
        'il',
        ' ',
        '\u00ad',
        '\ufffc',
        '𝐏',
        'ｉ',
        'x',
        '(s)',
        '·e',
      ),
      fc.constantFrom(...terms.flatMap(({ forms = [] }) => forms)),
    ),
  )
  .map((parts) => parts.join(''));

it('gives matches that are terms by themselves, cut out of the original', () => {
  fc.assert(
    fc.property(oddly, (text) => {
      for (const { termId, start, end } of matcher.find(text)) {
        const cut = text.slice(start, end);
        expect(matcher.find(cut), JSON.stringify(text)).toEqual([{ termId, start: 0, end: cut.length }]);
      }
    }),
    { numRuns: 500 },
  );
});

it('holds a term wherever one is found, the spaces between its words left out', () => {
  fc.assert(
    fc.property(oddly, (text) => {
      for (const { start, end } of matcher.find(text)) {
        const cut = text.slice(start, end);
        expect(matcher.mayHold(`mot${cut.replace(/[ \ufffc]/g, '')}mot`), cut).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it.each(['z', 'z '])('holds a term wherever it stands in a long text of %j', (filler) => {
  // The letters are read in steps of 4,096 characters: no term is lost between two.
  for (const place of [4_096, 8_192]) {
    for (let before = place - 30; before <= place + 5; before += 1) {
      const text = `${filler.repeat(before).slice(0, before)}organismedeformation${'z'.repeat(9_000)}`;
      expect(matcher.mayHold(text), String(before)).toBe(true);
    }
  }
  expect(matcher.mayHold(filler.repeat(9_000))).toBe(false);
});

describe('takes time in proportion to the text:', () => {
  it.each([
    ['one term after another', 'OPCO '],
    ['one letter', 'c'],
    ['a beginning that never ends', 'certificat de '],
    ['spaces', ' '],
    ['accents printed apart', 'e´'],
    ['numbers', '1 er '],
    ['invisible characters', '\u00ad'],
    ['points', 'é.e'],
    ['a word that needs its neighbours', 'examen '],
    ['a ligature of eighteen letters', 'ﷺ'],
    ['letters of another script', '漢字'],
    ['raised letters after a word', 'Pixᵃ '],
    ['one word of terms', 'Pix/'],
    ['terms of several words, joined', 'organisme de formation/'],
    ['hyphens at line ends', 'a-\n'],
  ])('%s', (_, piece) => {
    const textOf = (length: number) => piece.repeat(length / piece.length);
    expect(growthOf(textOf, (text) => matcher.mayHold(text) && matcher.find(text))).toBeLessThan(MAX_GROWTH);
  });
});

it('gives whole words that do not overlap, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Pix',
    'CCP1',
    ' ',
    's',
    'examen',
    '.',
    'é',
    '\u0301',
    'OPCO',
    '-',
    'certification',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of matcher.find(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(`${text} `.charAt(end)).not.toMatch(/[\p{L}\p{N}]/u);
        expect(` ${text}`.charAt(start)).not.toMatch(/[\p{L}\p{N}]/u);
        last = end;
      }
    }),
  );
});
