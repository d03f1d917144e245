import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/text/fold';
import { stem } from '../../src/text/stem';
import { findMeantWords, findWords } from '../../src/text/words';

const texts = (text: string): string[] => findWords(text).map((word) => word.text);

describe('findWords', () => {
  it.each([
    ['l’examen qu’il passe', ['examen', 'il', 'passe'], 'elision, typographic apostrophe'],
    ["jusqu'alors d'un", ['alors', 'un'], 'elision, typewriter apostrophe'],
    ['Un.e candidat.e', ['un', 'candidat'], 'inclusive endings with points'],
    ['candidat·e·s dispensé·e', ['candidat', 'dispense'], 'inclusive endings with middle dots'],
    ['C.C.P. du R.E.M.N', ['ccp', 'du', 'remn'], 'initials'],
    ['autoformation/105h', ['autoformation', '105h'], 'slashes'],
    ['conseiller-numerique.gouv.fr', ['conseiller', 'numerique', 'gouv', 'fr'], 'addresses'],
    ['test d’auto-positionnement, rendez-vous', ['test', 'autopositionnement', 'rendez', 'vous'], 'prefixes'],
    ['certification¹, REMN², CCP¹', ['certification', 'remn', 'ccp1'], 'note calls'],
    // A loop without end at a raised digit that opens a text froze the background.
    ['¹ Le CCP1', ['1', 'le', 'ccp1'], 'a footnote'],
    ['²', ['2'], 'a raised digit alone'],
    ['2 ème parcours, 1ier bloc', ['2e', 'parcours', '1er', 'bloc'], 'ordinals'],
    ['', [], 'nothing'],
  ])('%j gives %j (%s)', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives spans whose original folds to the word, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('é', 'œ', 'a', 'l', '’', ' ', 'E\u0301', '.', 'x', '9', '²')),
        (parts) => {
          const text = parts.join('');
          for (const word of findWords(text)) {
            expect(normalize(text.slice(word.start, word.end)).replace(/[.·']/g, '')).toContain(word.text);
          }
        },
      ),
    );
  });
});

describe('findMeantWords', () => {
  it('spells text messages out, in the place of what was typed', () => {
    const words = findMeantWords('koi pr lexam');
    expect(words.map((word) => word.text)).toEqual(['quoi', 'pour', 'lexam']);
    expect(words[1]).toMatchObject({ start: 4, end: 6 });
  });
});

describe('stem', () => {
  it.each([
    [['certification', 'certifications', 'certifié', 'certifiante'], 'plural and participles'],
    [['payer', 'paie', 'paiement', 'payé'], 'an irregular family'],
    [['conseiller', 'conseillère', 'conseillers'], 'feminine'],
    [['absent', 'absence', 'absente'], 'noun and adjective'],
    [['dispense', 'dispensé', 'dispensée', 'dispenser'], 'verb and noun'],
    [['numérique', 'numériques'], 'plural'],
  ])('brings %j together (%s)', (family) => {
    expect(new Set(family.map((word) => stem(normalize(word)))).size).toBe(1);
  });

  it.each([
    ['ccp1', 'ccp2', 'acronyms with a number'],
    ['pix', 'prix', 'short words'],
    ['présence', 'préparation', 'words that only begin alike'],
  ])('keeps %s and %s apart (%s)', (one, other) => {
    expect(stem(normalize(one))).not.toBe(stem(normalize(other)));
  });
});
