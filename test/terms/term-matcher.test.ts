import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { termsOf } from '../../src/lexicon/lexicon';
import { createTermMatcher } from '../../src/terms/term-matcher';

const terms = termsOf(readAssets('assets/faq').lexicon);
const matcher = createTermMatcher(terms);
const found = (text: string): string[] => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('finds', () => {
  it.each([
    ['Le CCP1, le CCP 1 et le C.C.P.1', ['CCP1', 'CCP 1', 'C.C.P.1'], 'acronyms, spaced or dotted'],
    ['Les organismes de formation', ['organismes de formation'], 'plural of the first word'],
    ['FRAIS DE DÉPLACEMENTS', ['FRAIS DE DÉPLACEMENTS'], 'capitals, plural'],
    ["l’OPCO et l'OPCO", ['OPCO', 'OPCO'], 'both apostrophes'],
    [
      "structure d'accueil, structure d’accueil",
      ["structure d'accueil", 'structure d’accueil'],
      'inside too',
    ],
    ['prise\u00a0en  charge', ['prise\u00a0en  charge'], 'no-break and double spaces'],
    ['test\n    de positionnement', ['test\n    de positionnement'], 'a line break inside'],
    ['pre\u0301sentiel', ['pre\u0301sentiel'], 'decomposed accents'],
    ['être dispensé.e de formation', ['dispensé.e'], 'inclusive, with a point'],
    ['certifié·e·s', ['certifié·e·s'], 'inclusive, with middle dots'],
    ['DISPENSE DE FORMATION', ['DISPENSE DE FORMATION'], 'the longest form'],
    ['la Caisse des Dépôts', ['Caisse des Dépôts'], 'capitals inside'],
    ['test de positionnement Pix', ['test de positionnement Pix'], 'the longest of several'],
    ['PIX ou Pix', ['PIX', 'Pix'], 'both spellings'],
    ['Comité national de sélection', ['Comité national de sélection'], 'the long name'],
    ['une structure(s) accueillante(s)', ['structure(s) accueillante(s)'], 'a plural that is left open'],
    ['Dispensé', ['Dispensé'], 'a label that holds nothing else'],
    ['L’échec à l’oral du CCP1', ['échec', 'CCP1'], 'a common word, near one of ours'],
    ['Présenter le CCP1 à l’examen final', ['CCP1', 'examen'], 'another'],
    ['Passez le Pix/CCP1', ['Pix', 'CCP1'], 'a slash between two'],
    ['CCP1/Pix.', ['CCP1', 'Pix'], 'and a full stop'],
    ['Employeur/OPCO', ['OPCO'], 'a slash after another word'],
    ['Passez Pix.Vous saurez', ['Pix'], 'a full stop without its space'],
  ])('%j (%#)', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('does not take for a term', () => {
  it.each([
    'pixels',
    'Pixar',
    'CCP10',
    'CCP12',
    'conventionnement',
    'prise en main',
    'initiales',
    'recertification',
    'examinateur',
    'dispensaire',
    'un examen médical',
    'l’examen des dossiers',
    'La formation est dispensée par un formateur',
    'l’organisme dispense les cours',
    'je certifie que',
    'https://pix.fr/',
    'contact@pix.fr',
    'pix.fr/ccp1',
    '/pix',
    '@pix',
    'fichiers/ccp1.pdf',
    'pré\u00adcertification',
    'formation',
    'conseiller numérique',
    'Échec de la connexion au serveur',
    'Sous réserve d’examen par la préfecture',
    'un espace structuré',
    'La prise en charge des usagers par la structure',
    'Une convention collective pour les employeurs',
    'Rendez-vous en présentiel à la médiathèque',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

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
          .filter((text) => !matcher.mayBegin(text)),
    ),
  );
  expect(blind).toEqual([]);
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
