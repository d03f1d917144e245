import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import type { SearchOutcome } from '../../src/search/types';

const assets = readAssets('assets/faq');
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
const firstOf = (outcome: SearchOutcome): string | undefined =>
  outcome.kind === 'answered' ? outcome.results[0]?.entry.id : undefined;
const first = (text: string): string | undefined => firstOf(index.query({ text }));
const MAX_LINE = 160;

describe('answers', () => {
  it.each([
    ['échec examen', 'absence-ou-echec-aux-examens', 'keywords'],
    ['echec examen', 'absence-ou-echec-aux-examens', 'no accents'],
    ['jai raté le ccp1 kes ki se passe', 'absence-ou-echec-aux-examens', 'text message'],
    ['qui paye le train', 'frais-connexes', 'a synonym for travel costs'],
    ['remboursement OPCO', 'frais-connexes', 'an acronym'],
    ['opérateurs de compétences', 'frais-connexes', 'the acronym spelt out'],
    ['l’assiduité', 'presence-obligatoire', 'elision'],
    ["l'assiduite", 'presence-obligatoire', 'the other apostrophe'],
    ['suis-je dispensée ?', 'dispense', 'feminine'],
    ['dispenses', 'dispense', 'plural'],
    ['dispen', 'dispense', 'a word while it is typed'],
    ['calandrier de la formation', 'calendrier', 'a typo'],
    ['on peut former notre conseiller nous-mêmes ?', 'former-en-interne', 'none of the question’s words'],
    ['le maire veut que je rate les cours', 'presence-obligatoire', 'a situation'],
    ['démission, qui paie la formation du remplaçant', 'second-parcours', 'a cause'],
    ['combien d’heures de formation', 'objectifs', 'a spoken question'],
    ['qui sont les organismes de formation', 'organismes-de-formation', 'the question itself'],
    ['certiﬁcation', 'deux-certifications', 'a ligature, copied from a PDF'],
    ['ＯＰＣＯ', 'frais-connexes', 'full width'],
    ['𝐎𝐏𝐂𝐎', 'frais-connexes', 'mathematical letters'],
    ['CCP¹', 'deux-certifications', 'a raised digit'],
    ['pr´esentiel', 'parcours-et-modalites', 'an accent printed apart, not the slang « pr »'],
    ['qui finance le 2nd parcours', 'second-parcours', 'an ordinal'],
    ['2 ème parcours', 'second-parcours', 'with a space'],
    ['lʼOPCO', 'frais-connexes', 'a rare apostrophe'],
    ['auto-positionnement', 'calendrier', 'a hyphen after a prefix'],
    ['qbsence', 'presence-obligatoire', 'the key beside the first letter'],
    ['sispense', 'dispense', 'another'],
  ])('%j with %s (%s)', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  it.each(assets.entries.map(({ question, id }) => [question, id]))('%s', (question, id) => {
    expect(first(question)).toBe(id);
  });

  it('CCP1 with or without a space alike', () => {
    expect(first('CCP 1')).toBe(first('CCP1'));
    expect(['deux-certifications', 'absence-ou-echec-aux-examens', 'preparer-les-certifications']).toContain(
      first('CCP1'),
    );
  });
});

describe('admits that the FAQ does not answer', () => {
  it.each([
    ['salaire d’un conseiller numérique', 'remuneration'],
    ['mot de passe oublié', 'connexion'],
    ['recette de tarte aux pommes', undefined],
    ['logo pour une affiche', 'logo'],
    ['poser des congés payés', 'conges'],
    ['best pizza near me', undefined],
    ['qsdfqsdf', undefined],
  ])('%j, topic %s', (text, topic) => {
    const outcome = index.query({ text });
    expect(outcome).toMatchObject({ kind: 'unanswered' });
    expect(outcome.kind === 'unanswered' && outcome.topic?.id).toBe(topic);
  });

  it('offers what is near, as such', () => {
    const outcome = index.query({ text: 'tour de calendrier' });
    expect(outcome.kind === 'unanswered' ? outcome.near : 'answered').toBeTruthy();
  });

  it('of nothing, without a neighbour', () => {
    expect(index.query({ text: '  ?! ' })).toEqual({
      kind: 'unanswered',
      near: undefined,
      topic: undefined,
      pages: [],
      corrections: [],
    });
  });
});

describe('a term and nothing else', () => {
  it.each([
    ['Espace structure', 'the model knows it in the middle of sentences only'],
    ['convention de subvention', 'a term of several words'],
    ['OPCOs', 'an acronym'],
    ['présentiel', 'a term that no question holds'],
  ])('%s is answered (%s)', (text) => {
    expect(index.query({ text }).kind).toBe('answered');
  });
});

describe('corrections', () => {
  it('are told, and can be refused', () => {
    expect(index.query({ text: 'certifcation visée' }).corrections).toEqual([
      { typed: 'certifcation', corrected: 'certification' },
    ]);
    expect(index.query({ text: 'certifcation visée', asTyped: true }).corrections).toEqual([]);
  });

  it.each([
    ['CCP2', 'another acronym'],
    ['pax', 'three letters'],
    ['salaire', 'an ordinary word'],
  ])('leave %s alone (%s)', (text) => {
    expect(index.query({ text }).corrections).toEqual([]);
  });
});

describe('a sentence about a term', () => {
  it('is never rejected', () => {
    expect(index.query({ text: 'Mentions légales du site', about: 'opco' }).kind).toBe('answered');
  });

  it('asks first the entries that speak of the term', () => {
    const text = 'L’OPCO peut rembourser l’hôtel et les billets de train.';
    expect(firstOf(index.query({ text, about: 'opco' }))).toBe('frais-connexes');
  });

  it('asks the others, too: one that does not name the term may answer the sentence', () => {
    const outcome = index.query({
      text: 'Qui inscrit le conseiller à sa formation ? L’OPCO ?',
      about: 'opco',
    });
    const ids = outcome.kind === 'answered' ? outcome.results.map(({ entry }) => entry.id) : [];
    expect(ids).toContain('parcours-et-modalites');
  });

  it('decides between the entries of one term', () => {
    const hired = index.query({
      text: 'Le test de positionnement Pix est passé avant l’embauche.',
      about: 'pix',
    });
    const failed = index.query({
      text: 'En cas d’échec à la certification Pix, une session est proposée.',
      about: 'pix',
    });
    expect([firstOf(hired), firstOf(failed)]).toEqual(['calendrier', 'absence-ou-echec-aux-examens']);
  });
});

describe('any query', () => {
  it('gives spans of the original texts, in order', () => {
    const words = fc.constantFrom(
      'pix',
      'qui',
      'paie',
      'formation',
      'l’examen',
      'échec',
      'ccp1',
      '?',
      'frais',
      'koi',
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const outcome = index.query({ text: parts.join(' ') });
        for (const { entry, passage, line, marks, questionMarks } of outcome.kind === 'answered'
          ? outcome.results
          : []) {
          expect(entry.answer.text.slice(passage.start, passage.end).length).toBeGreaterThan(0);
          expect(line.start).toBeGreaterThanOrEqual(passage.start);
          expect(line.end).toBeLessThanOrEqual(passage.end);
          expect(line.end - line.start).toBeLessThanOrEqual(MAX_LINE);
          expectSpans(marks, entry.answer.text);
          expectSpans(questionMarks, entry.question);
        }
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => index.query({ text }).kind.length > 0));
  });
});

describe('an entry that the model has not learned', () => {
  const [template] = assets.entries;
  const badge = { ...template, id: 'badge', question: 'Comment obtenir le badge Aidants Connect ?' };
  it('is found by its words', () => {
    if (template === undefined) throw new Error('no entries');
    const entries = [
      ...assets.entries,
      { ...template, ...badge, answer: { text: 'Écrivez à Aidants Connect.', extent: 'full' as const } },
    ];
    const grown = createSearchIndex({ ...assets, entries, model: createModel(assets.model) });
    expect(firstOf(grown.query({ text: 'obtenir le badge aidants connect' }))).toBe('badge');
  });

  // On the FAQ's own subject, where the model is sure of another entry.
  const neighbours = [
    'Qui délivre l’attestation de fin de parcours ?',
    'Où trouver les coordonnées de son formateur ?',
    'Peut-on reporter le début de la formation ?',
    'Peut-on passer le CCP2 après la formation ?',
    'Une structure peut-elle changer d’organisme de formation ?',
    'Combien de temps la certification Pix est-elle valable ?',
  ];
  const entries = neighbours.flatMap((question, place) =>
    template === undefined
      ? []
      : [
          {
            ...template,
            id: `neighbour-${place}`,
            question,
            answer: { text: 'Votre référent vous renseigne.', extent: 'full' as const },
          },
        ],
  );
  const grown = createSearchIndex({
    ...assets,
    entries: [...assets.entries, ...entries],
    model: createModel(assets.model),
  });

  it.each(entries.map(({ question, id }) => [question, id]))(
    'comes first when it is asked by name: %s',
    (question, id) => {
      expect(firstOf(grown.query({ text: question }))).toBe(id);
    },
  );

  it.each(assets.entries.map(({ question, id }) => [question, id]))(
    'does not take the place of another: %s',
    (question, id) => {
      expect(firstOf(grown.query({ text: question }))).toBe(id);
    },
  );
});

function expectSpans(spans: readonly { start: number; end: number }[], text: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(text.slice(start, end)).toMatch(/\S/);
    last = end;
  }
}
