import { expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { createSenseFinder, termNamesOf, termsOf } from '../../src/lexicon/lexicon';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { createTermMatcher } from '../../src/terms/term-matcher';

const { model, ...assets } = readAssets('assets/faq');
const index = createSearchIndex({ ...assets, model: createModel(model) });
const matcher = createTermMatcher(termsOf(assets.lexicon));
const names = termNamesOf(assets.lexicon);
const findSense = createSenseFinder(assets.lexicon);

/** What the card says of the first term of `text`: its name, its meaning, and the answer's id. */
function told(text: string): { label?: string; expansion?: string | undefined; entry: string | undefined } {
  const termId = matcher.find(text)[0]?.termId ?? '';
  const outcome = index.query({ text, about: termId });
  return {
    ...(findSense(termId, text) ?? names.find(({ id }) => id === termId)),
    entry: outcome.kind === 'answered' ? outcome.results[0]?.entry.id : undefined,
  };
}

const TODAY = /organisme de formation, avant l’entrée/;
const OF_2022 = /Pix de la candidature.*2022/;

it.each([
  ['J’effectue le test de positionnement sur le site de La Fabrik.', TODAY, 'the enrolment of today'],
  ['Étape 2 : test de positionnement, puis entrée en formation.', TODAY, 'the enrolment of today'],
  ['Un test d’auto-positionnement vous est envoyé dès l’inscription.', TODAY, 'a hyphen more'],
  ['Test de positionnement', TODAY, 'alone, what it means today'],
  ['Un test de positionnement PIX est réalisé par les candidats.', OF_2022, 'named with Pix'],
  ['Au moment de la candidature, je passe un test de positionnement.', OF_2022, 'the application'],
  ['Le résultat du test de positionnement est montré aux recruteurs.', OF_2022, 'recruiters see it'],
])('« %s »: %s, %s', (text, meaning) => {
  expect(told(text).expansion).toMatch(meaning);
  expect(['calendrier', 'parcours-et-modalites']).toContain(told(text).entry);
});

it.each([
  ['La formation prépare au titre professionnel Médiateur numérique.', 'Médiateur numérique', 'in full'],
  ['Un bloc du titre professionnel « Médiateur numérique ».', 'Médiateur numérique', 'in quotation marks'],
  ['Le titre professionnel comprend trois certificats.', 'titre professionnel', 'bare'],
  ['TP Médiateur numérique, niveau 5', 'Médiateur numérique', 'abbreviated'],
])('« %s » is %s, %s, and leads to the two certifications', (text, label) => {
  expect(told(text)).toMatchObject({ label, entry: 'deux-certifications' });
  expect(told(text).expansion).toMatch(/remplace le REMN depuis/);
});

it.each([
  ['Le REMN est un titre professionnel de niveau 5.', 'REMN', '', 'the old title by its acronym'],
  ['Ce titre professionnel de 2021 s’appelait REMN.', 'REMN', '', 'by its acronym, further on'],
  ['Être titulaire du titre professionnel REMN dispense de la formation.', 'REMN', 'dispense', 'in full'],
  [
    'L’ancien titre de conseiller/médiateur numérique dispense aussi.',
    'Conseiller/médiateur numérique',
    'dispense',
    'the one before',
  ],
  [
    'Le passage du CCP1 est la première étape vers le titre.',
    'CCP1',
    'deux-certifications',
    'a step, no exemption',
  ],
  ['Le CCP1, première brique du titre', 'CCP1', 'deux-certifications', 'a part, no exemption'],
  ['Si vous avez déjà le CCP1, vous êtes dispensé.', 'CCP1', 'dispense', 'had already'],
  ['Le 1er bloc de compétence est évalué par un jury.', 'CCP1', 'deux-certifications', 'in the singular'],
  ['Déclarez-la sur votre Espace structure.', 'Espace structure', '', 'as it was'],
  [
    'Le titre professionnel « Médiateur numérique » remplace le REMN.',
    'Médiateur numérique',
    '',
    'the new title beside the old',
  ],
  [
    'Le comité de sélection avait attribué un deuxième poste.',
    'Comité de sélection',
    'second-parcours',
    'as it was',
  ],
  ['L’ANCT a choisi les organismes par un marché public.', 'ANCT', 'organismes-de-formation', 'as it was'],
  [
    'La structure d’accueil prend à sa charge les frais de déplacement.',
    'structure d’accueil',
    'frais-connexes',
    'who pays',
  ],
  [
    'La structure d’accueil peut former elle-même le conseiller.',
    'structure d’accueil',
    'former-en-interne',
    'who trains',
  ],
])('« %s » is %s', (text, label, entry) => {
  expect(told(text).label).toBe(label);
  if (entry !== '') expect(told(text).entry).toBe(entry);
});
