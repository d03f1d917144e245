import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { fold, normalize } from '../../src/text/fold';
import { typeset } from '../../src/text/typography';
import { growthOf, MAX_GROWTH } from '../support/growth';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '1',
        '2',
        ' ',
        'e',
        'er',
        'n',
        'no',
        '°',
        'd',
        'nd',
        '´',
        '`',
        '^',
        '\u00ad',
        'l',
        'É',
        '-',
        '.',
        '\u0301',
        'ème',
        '¹',
        'ᵉ',
        '™',
        'ℹ️',
        '˚',
        '\u0300',
        '\u0327',
        '\n',
        'x',
        'ds',
        '𝐎',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('normalize', () => {
  it.each([
    ['Échec', 'echec', 'accents and capitals'],
    ['E\u0301chec', 'echec', 'decomposed accents'],
    ['cœur, Æon', 'coeur, aeon', 'ligatures'],
    ['l’examen l‘examen l`examen', "l'examen l'examen l'examen", 'apostrophes'],
    ['prise\u00a0en\n charge ', 'prise en charge', 'spaces of all kinds'],
    ['for\u00admation\u200b', 'formation', 'soft hyphen and zero-width space'],
    ['auto‑formation', 'auto-formation', 'no-break hyphen'],
    ['CCP–1 — non−présentation', 'ccp-1 - non-presentation', 'dashes'],
    ['certiﬁcation eﬀective', 'certification effective', 'ligatures of a PDF'],
    ['ＯＰＣＯ １', 'opco 1', 'full width'],
    ['𝐎𝐏𝐂𝐎 𝘗𝘪𝘹', 'opco pix', 'mathematical letters'],
    ['CCP¹ m² H₂O', 'ccp1 m2 h2o', 'raised and lowered digits'],
    ['lʼOPCO l‛OPCO l＇OPCO', "l'opco l'opco l'opco", 'rarer apostrophes'],
    ['pr´esentiel pre´sentiel pr´ esentiel', 'presentiel presentiel presentiel', 'accents printed apart'],
    ['m´ediateur num´erique, d´ej`a', 'mediateur numerique, deja', 'after a letter that may be elided'],
    ['mˆeme fran¸cais co¨ıncide', 'meme francais coincide', 'other accents'],
    [
      'l´OPCO c´est d`accueil jusqu`à l´examen',
      "l'opco c'est d'accueil jusqu'a l'examen",
      'apostrophes all the same',
    ],
    ['« `pix` est »', "« 'pix' est »", 'quotation marks'],
    ['2nd, 2nde, 2 ème, 2ᵉ, 2ème, 21ième', '2e, 2e, 2e, 2e, 2e, 21e', 'ordinals'],
    ['1 er, 1ier, 1ère, 1re, 1ᵉʳ', '1er, 1er, 1er, 1er, 1er', 'the first'],
    ['CCP n° 1, CCP nº1, CCP № 1', 'ccp 1, ccp 1, ccp 1', 'number signs'],
    ['non, n° n° 1, no x 2, no 3x, nono. 4', 'non, 1, no x 2, no 3x, 4', 'with a number only'],
    [
      'en pr \u0301esentiel, m \u0301ediateur num \u0301erique, pre \u0301sentiel, pr \u0301 esentiel',
      'en presentiel, mediateur numerique, presentiel, presentiel',
      'a PDF’s accents after NFKC',
    ],
    [
      'd \u0301ej`a, fran \u0327cais, co \u0308ıncide, m \u0302eme',
      'deja, francais, coincide, meme',
      'others',
    ],
    [
      'a \u0301 b, l \u0301OPCO, x \u0327y, n\u0301 e',
      'a b, l opco, x y, n e',
      'where no letter can have them',
    ],
    ['2d, 2ds, 2de, 2-ème, 1-er, 2 - e', '2e, 2e, 2e, 2e, 1er, 2e', 'more ordinals'],
    ['3d, 12D, 2-3, 2 des, 1-en, 2-ex', '3d, 12d, 2-3, 2 des, 1-en, 2-ex', 'no ordinals'],
    ['CCP n˚ 1, n˚1, 20˚C', 'ccp 1, 1, 20oc', 'a Mac’s degree sign'],
    ['certifi-\ncation, non-\r\n  présentation', 'certifi-cation, non-presentation', 'hyphens at line ends'],
    ['oui -\nnon, 1-\n2, Pix- non, a-\n- b', 'oui - non, 1- 2, pix- non, a- - b', 'and others'],
    ['2 de ces 3 examens, le 1 et 3 mois', '2 de ces 3 examens, le 1 et 3 mois', 'numbers that count'],
  ])('%j gives %j (%s)', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('is idempotent, and so is fold', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
        expect(fold(fold(text).text).text).toBe(fold(text).text);
      }),
    );
  });
});

describe('fold', () => {
  it('leads back to the original', () => {
    const { text, offsets } = fold('Le cœur de l’É́tat');
    const at = text.indexOf('etat');
    expect('Le cœur de l’É́tat'.slice(offsets[at], offsets[at + 4])).toBe('É́tat');
  });

  it('keeps offsets in order and within the original', () => {
    fc.assert(
      fc.property(texts, (original) => {
        const { text, offsets } = fold(original);
        expect(offsets).toHaveLength(text.length + 1);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(offsets.at(-1)).toBe(original.length);
      }),
    );
  });
});

describe('fold takes time in proportion to the text:', () => {
  // A digit at the end: a text without any is not searched for numbers.
  it.each(['no ', 'n° n°', ' no.', '1 er ', '1', '1 ', '1 - ', 'a-\n', 'a-    ', 'a \u0301'])(
    '%j',
    (piece) => {
      const textOf = (length: number) => `${piece.repeat(length / piece.length)}x1`;
      expect(growthOf(textOf, fold, 5_000)).toBeLessThan(MAX_GROWTH);
    },
  );
});

it.each(['ﷺ', '漢', '한', '😀', '𝐎'])(
  'decomposes %j once, however often it stands in a text',
  (character) => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    fold(character.repeat(10_000));
    fold(character.repeat(10_000));
    const calls = normalize.mock.calls.length;
    normalize.mockRestore();
    expect(calls).toBeLessThanOrEqual(2);
  },
);

describe('typeset', () => {
  it('changes spaces and apostrophes only, each to one character', () => {
    const plainly = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('’', "'");
    const typed = fc.stringMatching(/^[a-zé0-9' «»?:;%€.’]*$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), typed), (text) => {
        expect(typeset(text)).toHaveLength(text.length);
        expect(plainly(typeset(text))).toBe(plainly(text));
      }),
    );
  });

  it.each([
    [
      '« Quoi » ? 105 h',
      '«\u00a0Quoi\u00a0»\u00a0? 105\u00a0h',
      '« ? » stays with its word, a number with its unit',
    ],
    ['n° II-2165, 20 millions', 'n°\u00a0II-2165, 20\u00a0millions', 'a number with its sign'],
    ["L'Etat s'il", 'L’Etat s’il', 'the apostrophe of an elision'],
    ["l'« Espace » d'1 h", 'l’«\u00a0Espace\u00a0» d’1\u00a0h', 'and before a quotation or a figure'],
    ["dit 'oui' à 5' près", "dit 'oui' à 5' près", 'quotation marks and minutes are no apostrophes'],
  ])('%j becomes %j: %s', (text, expected) => {
    expect(typeset(text)).toBe(expected);
  });

  it('leaves no straight apostrophe and no loose sign in the bundled texts', () => {
    const { entries } = readAssets('assets/faq');
    const shown = entries.map(({ question, answer }) => typeset(`${question}\n${answer.text}`)).join('\n');
    expect(shown.match(/.{9}(?:'| [?!:;»]|« ).{9}/gu)).toBeNull();
  });
});
