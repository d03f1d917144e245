import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrackets } from '../../src/faq/brackets';
import { isPartialDate } from '../../src/faq/day';
import type { Note } from '../../src/faq/entry';
import { formationEntry } from '../support/formation';

const note = (words: string, id = 'n'): Note => ({
  id,
  weight: 'replaces',
  text: 'Autre chose.',
  source: { label: 'ici', url: 'https://www.conseiller-numerique.gouv.fr/formation' },
  checked: { on: '2026-08', in: 'copy' },
  anchors: [{ words, short: 'aujourd’hui\u00a0: autre' }],
});

describe('an editor’s bracket', () => {
  it.each([
    ['CCP1', 'passer le CCP1 REMN', 14, 'stands behind the words'],
    ['CCP1', 'le CCP10, puis le CCP1.', 22, 'not inside a word'],
    ['CCP1', 'le CCP1 et le CCP1', 7, 'stands once, at the first place'],
    ['l’organisme d’accueil', "chez l'organisme d'accueil même", 26, 'whatever the apostrophes'],
    ['105 h à 420 h', 'de 105\u00a0h à 420\u00a0h', 16, 'and the spaces'],
    ['six organismes', 'Six organismes', undefined, 'with the same capitals: the words are quoted'],
    ['Six organismes', 'Deux organismes', undefined, 'nowhere where the words no longer stand'],
  ])('%s in « %s »: %s, %s', (words, text, at, _) => {
    expect(findBrackets(text, [note(words)]).map((bracket) => bracket.at)).toEqual(
      at === undefined ? [] : [at],
    );
  });

  it('follows the order of the text, not of the notes', () => {
    const found = findBrackets('un deux trois', [note('trois', 'b'), note('un', 'a')]);
    expect(found.map((bracket) => bracket.note.id)).toEqual(['a', 'b']);
  });

  it('stands in any text behind the anchor’s words, at the end of a word', () => {
    const words = fc.array(fc.constantFrom('CCP1', 'CCP10', 'l’examen', "l'examen", '\u00a0', ' ', '.'));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        for (const { at } of findBrackets(text, [note('CCP1'), note('l’examen')])) {
          expect(text.slice(0, at)).toMatch(/(?:CCP1|l[’']examen)$/);
          expect(text.slice(at)).not.toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
    );
  });

  it.each([
    ['objectifs', ['105h à 420h']],
    ['organismes-de-formation', ['Six organismes de formation', 'marché public']],
  ])('stands in the text of %s', (id, expected) => {
    const { answer, notes } = formationEntry(id);
    const places = findBrackets(answer.text, notes).map(({ at }) => answer.text.slice(0, at));
    expect(places.map((before, index) => before.endsWith(expected[index] ?? '?'))).toEqual(
      expected.map(() => true),
    );
  });
});

describe('a date as exact as it is known', () => {
  it.each([
    ['2025', true],
    ['2025-02', true],
    ['2025-02-28', true],
    ['2024/2025', true],
    ['2025/2024', false],
    ['2025-13', false],
    ['2025-02-30', false],
    ['février 2025', false],
  ])('%s: %s', (text, expected) => {
    expect(isPartialDate(text)).toBe(expected);
  });
});
