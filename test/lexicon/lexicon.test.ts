import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { createConceptFinder, termsOf } from '../../src/lexicon/lexicon';
import { stem } from '../../src/text/stem';
import { findMeantWords } from '../../src/text/words';

const { entries, lexicon } = readAssets('assets/faq');
const findConcepts = createConceptFinder(lexicon);
const conceptsIn = (text: string): Set<string> =>
  new Set(findConcepts(findMeantWords(text).map((word) => stem(word.text))).map(({ value }) => value));

describe('the shipped lexicon', () => {
  it('has each id once', () => {
    expect(new Set(lexicon.map(({ id }) => id)).size).toBe(lexicon.length);
  });

  it('links to entries that exist', () => {
    const known = new Set(entries.map(({ id }) => id));
    expect(lexicon.flatMap(({ entries }) => entries).filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(termsOf(lexicon).map(({ id }) => id))('leads from the highlighted term %s to an entry', (id) => {
    const linked = lexicon.find((concept) => concept.id === id)?.entries ?? [];
    const named = entries.filter(({ question, answer }) => conceptsIn(`${question} ${answer.text}`).has(id));
    expect(linked.length + named.length).toBeGreaterThan(0);
  });

  it.each([
    'CCP1',
    'Pix',
    'REMN',
    'certification',
    'organisme de formation',
    'formation initiale',
    'test de positionnement',
    'OPCO',
    'frais de déplacement',
    'frais connexes',
    'frais annexes',
    'Caisse des dépôts',
    'convention de subvention',
    'Comité de sélection',
    'Comité national de sélection',
    'dispense',
    'dispensé',
    'présentiel',
    'distanciel',
    'assiduité',
    'rupture de contrat',
    'Espace structure',
    'examen',
    'prise en charge',
    'structure d’accueil',
    'parcours de formation',
  ])('highlights %s', (form) => {
    expect(
      termsOf(lexicon).some(({ acronyms = [], forms = [] }) => [...acronyms, ...forms].includes(form)),
    ).toBe(true);
  });
});

describe('createConceptFinder', () => {
  it('finds old and new names of one thing', () => {
    expect(conceptsIn('structure employeuse')).toEqual(conceptsIn('structures d’accueil'));
    expect(conceptsIn('banque des territoires')).toContain('caisse-des-depots');
  });

  it('finds a form that names two concepts as both', () => {
    expect(conceptsIn('médiateur numérique')).toEqual(new Set(['remn', 'mediateur-numerique']));
  });
});
