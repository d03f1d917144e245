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
    ['l’OPCO.il paie, la certification.elle vient', ['OPCO', 'certification'], 'and in small letters'],
    [
      'les certifié.es Pix et certifié.e.s',
      ['certifié.es', 'Pix', 'certifié.e.s'],
      'an inclusive plural, no address',
    ],
    ['la certiﬁcation, les ｅｘamens', ['certiﬁcation', 'ｅｘamens'], 'a ligature, full width'],
    ['ＯＰＣＯ, 𝐎𝐏𝐂𝐎, 𝗣𝗶𝘅', ['ＯＰＣＯ', '𝐎𝐏𝐂𝐎', '𝗣𝗶𝘅'], 'mathematical letters'],
    ['CCP¹ et CCP₁', ['CCP¹', 'CCP₁'], 'a number that is raised or lowered'],
    ['la certification¹, l’OPCO², Pix¹', ['certification', 'OPCO', 'Pix'], 'note calls'],
    ['Pix-¹', ['Pix'], 'and one after a dash'],
    ['la certificationᵃ, l’OPCO⁽¹⁾, Pix①', ['certification', 'OPCO', 'Pix'], 'other note calls'],
    ['Pix™, OPCO℠, OPCOℹ️, OPCOⓘ', ['Pix', 'OPCO', 'OPCO', 'OPCO'], 'signs after a word'],
    [
      'l’OPCO.Info utile, l’OPCO.Net de frais',
      ['OPCO', 'OPCO'],
      'a full stop before what could end an address',
    ],
    [
      'formation en pr´esentiel, pre´sentiel, pr´ esentiel',
      ['pr´esentiel', 'pre´sentiel', 'pr´ esentiel'],
      'accents of a PDF',
    ],
    ['le M´ediateur certifi´e par Pix', ['certifi´e', 'Pix'], 'accents that decide the form'],
    ['la M´ediatrice num´erique', ['M´ediatrice num´erique'], 'accents inside a term of two words'],
    ['l´OPCO, l`examen du CCP1', ['OPCO', 'examen', 'CCP1'], 'the same characters as apostrophes'],
    [
      'opérateur de compétences (OPCO)n° ¹',
      ['opérateur de compétences (OPCO)'],
      'a number sign before a note call',
    ],
    ['lʼOPCO, l‛OPCO, lʻOPCO, lꞌOPCO', ['OPCO', 'OPCO', 'OPCO', 'OPCO'], 'rarer apostrophes'],
    [
      'organisme de \u2068formation\u2069',
      ['organisme de \u2068formation\u2069'],
      'bidi isolates around a value',
    ],
    ['certi\u061cfication', ['certi\u061cfication'], 'a mark of direction'],
    ['CCP–1, CCP−1, CCP-1', ['CCP–1', 'CCP−1', 'CCP-1'], 'other dashes'],
    ['test d’auto-positionnement', ['test d’auto-positionnement'], 'a hyphen after a prefix'],
    ['la certifi-cation', ['certifi-cation'], 'a hyphen that ended a printed line'],
    [
      'la certifi-\ncation, OP-\r\n  CO, la non-\nprésentation',
      ['certifi-\ncation', 'OP-\r\n  CO', 'non-\nprésentation'],
      'a hyphen with its line end',
    ],
    [
      'en pr \u0301esentiel, le m \u0301ediateur num \u0301erique certifi \u0301e',
      ['pr \u0301esentiel', 'm \u0301ediateur num \u0301erique', 'certifi \u0301e'],
      'accents of a PDF after NFKC',
    ],
    [
      'le 2d parcours, un 2-ème parcours, du 2ds parcours',
      ['2d parcours', '2-ème parcours', '2ds parcours'],
      'second',
    ],
    ['CCP n˚ 1, CCP n˚1', ['CCP n˚ 1', 'CCP n˚1'], 'a Mac’s degree sign'],
    [`Passez ${'mot/'.repeat(50)}Pix et CCP1`, ['Pix', 'CCP1'], 'a long word that is no address'],
    ['non présentation', ['non présentation'], 'a space for a hyphen'],
    ['CCP n° 1, CCP nº1, CCP no 1, CCP № 1', ['CCP n° 1', 'CCP nº1', 'CCP no 1', 'CCP № 1'], 'number signs'],
    ['le 1er bloc de compétence', ['1er bloc de compétence'], 'the singular of a form'],
    ['le financement d’un 2nd parcours, du 2 ème parcours', ['2nd parcours', '2 ème parcours'], 'ordinals'],
    ['1 er bloc de compétences', ['1 er bloc de compétences'], 'an ordinal with a space'],
    [
      '1ier bloc de compétences, 1ᵉʳ bloc de compétences',
      ['1ier bloc de compétences', '1ᵉʳ bloc de compétences'],
      'others',
    ],
    [
      'certifi\ufffccation, OPCO\ufffcPix',
      ['certifi\ufffccation', 'OPCO', 'Pix'],
      'an image inside a term, and between two',
    ],
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
    'certification.docx',
    'www.opco',
    'OPCO.gouv.fr',
    'OPCO.FR',
    'WWW.OPCO',
    'CCP1.PDF',
    'CCP1².PDF',
    `https://www.exemple.fr/${'chemin-'.repeat(20)}/la-certification-pix`,
    `Pix/${'chemin-'.repeat(20)}@exemple.fr/ccp1`,
    `la Pix-${'x'.repeat(200)}/opco.exemple.fr`,
    'ᵖⁱˣᵉˡˢ',
    'pixelsᵃ',
    'CCP¹²',
    `certifi${'\u00ad'.repeat(3_000)}cation`,
    `OP${'\u0301\u200b'.repeat(3_000)}CO`,
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
