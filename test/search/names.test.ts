import { describe, expect, it } from 'vitest';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { readFormation } from '../support/formation';

const assets = readFormation();
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });

function answersTo(text: string): string[] {
  const outcome = index.query({ text });
  return outcome.kind === 'answered' ? outcome.results.map(({ entry }) => entry.id) : [];
}

// The official text has the older names; people have read the newer ones, and the other way round.
describe('old and new names find each other', () => {
  it.each([
    ['titre Médiateur numérique', 'dispense'], // the title that replaces the REMN
    ['RNCP 40695', 'deux-certifications'],
    ['REMN', 'deux-certifications'],
    ['Banque des territoires', 'absence-ou-echec-aux-examens'], // the text says Caisse des dépôts
    ['Caisse des dépôts', 'absence-ou-echec-aux-examens'],
    ['structure employeuse frais', 'frais-connexes'], // the text says structure d’accueil
    ['Conum dispensé', 'dispense'], // the text says Conseiller numérique France Services
    ['CnFS présence obligatoire', 'presence-obligatoire'],
    ['La Fabrik', 'organismes-de-formation'], // the text says six bodies, without their names
    ['Francil’In', 'organismes-de-formation'],
    ['la Mednum', 'organismes-de-formation'],
    ['175 h de cours', 'objectifs'], // the text says 105 h to 420 h
  ])('« %s » leads to %s', (text, expected) => {
    expect(answersTo(text)).toContain(expected);
  });
});
