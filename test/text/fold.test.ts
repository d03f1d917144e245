import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalize } from '../../src/text/fold';
import { typeset } from '../../src/text/typography';

describe('normalize', () => {
  it.each([
    ['Échec', 'echec', 'accents and capitals'],
    ['E\u0301chec', 'echec', 'decomposed accents'],
    ['cœur, Æon', 'coeur, aeon', 'ligatures'],
    ['l’examen l‘examen l`examen', "l'examen l'examen l'examen", 'apostrophes'],
    ['prise\u00a0en\n charge ', 'prise en charge', 'spaces of all kinds'],
    ['for\u00admation\u200b', 'formation', 'soft hyphen and zero-width space'],
    ['auto‑formation', 'auto-formation', 'no-break hyphen'],
  ])('%j gives %j (%s)', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normalize(normalize(text)) === normalize(text)),
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
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, offsets } = fold(original);
        expect(offsets).toHaveLength(text.length + 1);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
        expect(offsets.at(-1)).toBe(original.length);
      }),
    );
  });
});

describe('typeset', () => {
  it('changes spaces only, each to one character', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeset(text)).toHaveLength(text.length);
        expect(typeset(text).replaceAll('\u00a0', ' ')).toBe(text.replaceAll('\u00a0', ' '));
      }),
    );
  });

  it('keeps « ? » with its word, and a number with its unit', () => {
    expect(typeset('« Quoi » ? 105 h')).toBe('«\u00a0Quoi\u00a0»\u00a0? 105\u00a0h');
  });
});
