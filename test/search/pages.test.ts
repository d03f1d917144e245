import { describe, expect, it } from 'vitest';
import { readAssets, readOfficialPages } from '../../scripts/read-assets';
import { createModel, type Model } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { createPointerFinder } from '../../src/search/topics';
import { findMeantWords } from '../../src/text/words';
import { formationEntry } from '../support/formation';

const { model, ...assets } = readAssets('assets/faq');
const index = createSearchIndex({ ...assets, model: createModel(model) });
const finder = createPointerFinder(assets.topics, assets.pages);
const wordsOf = (text: string) => findMeantWords(text).map((word) => word.text);
const pagesFor = (text: string): readonly string[] => {
  const outcome = index.query({ text });
  return outcome.kind === 'unanswered' ? outcome.pages.map(({ id }) => id) : ['answered'];
};

describe('where the FAQ does not answer, official pages are named', () => {
  it.each([
    ['congé parental', 'absence-prolongee', 'by a phrase of what the page treats'],
    ['CRAs à saisir', 'aide-la-coop', 'whatever the plural'],
    [
      'qui signe l’avenant à la convention',
      'convention-et-renouvellement',
      'by one of the words that will do',
    ],
    ['rendre un poste', 'budget-2025', 'by its topic, whose first page comes first'],
    ['où faire signer le mandat par une personne âgée', 'aidants-connect', 'whatever stands between'],
    ['la charte graphique', 'kit-de-communication', 'by its topic'],
    ['la coop', 'la-coop', 'by a word that only topics and pages hold: no misspelling of « coup »'],
    ['espace coop', 'la-coop', 'by its former name'],
    ['La Coop ne marche plus', 'la-coop', 'whatever is said of it'],
    ['mot de passe coop', 'la-coop', 'by all three words, before the page of another account'],
    ['carto', 'cartographie', 'by its short form: no misspelling of « carte »'],
    ['la carto nationale', 'cartographie', 'by its short form'],
    ['La Coop de la médiation numérique', 'la-coop', 'by its title'],
    ['Centre d’aide de La Coop de la médiation numérique', 'aide-la-coop', 'by its title'],
  ])('%s: %s, %s', (text, first) => {
    expect(pagesFor(text)[0]).toBe(first);
  });

  it.each(['la coop', 'espace coop', 'carto'])('« %s » is corrected to nothing', (text) => {
    expect(index.query({ text }).corrections).toEqual([]);
  });

  it.each([
    [
      'Un conseiller numérique peut-il être habilité Aidants Connect ?',
      'devenir-conseiller',
      '« être » asks of anything',
    ],
    ['le bilan que vous rendez au conseiller', 'cartographie', '« rendez » is no appointment'],
  ])('« %s » does not lead to %s: %s', (text, page) => {
    expect(pagesFor(text)).not.toContain(page);
  });

  it('says of a page of which only a link was seen that this is so', () => {
    const outcome = index.query({ text: 'proconnect' });
    expect(outcome).toMatchObject({
      kind: 'unanswered',
      pages: [{ id: 'connexion-proconnect', onlyLinked: true }],
    });
    const read = index.query({ text: 'rendre un poste' });
    expect(read.kind === 'unanswered' && read.pages[0]?.onlyLinked).toBeUndefined();
  });

  it.each(['recette de crêpes', 'titres restaurant', 'télétravail possible', ''])(
    'none for « %s »',
    (text) => {
      expect(pagesFor(text)).toEqual([]);
    },
  );

  it.each([
    ['mot de passe oublié', 'mot de passe Ameli oublié', 'a word of another service'],
    ['le RGPD', 'le RGPD et le salaire', 'a topic that no page treats, named as clearly'],
    ['un mandat', 'le maire a voté le mandat du président du conseil', 'one word among many'],
  ])('for « %s », and none for « %s »: %s', (pointed, other) => {
    expect(pagesFor(pointed)).not.toEqual([]);
    expect(pagesFor(other)).toEqual([]);
  });

  it('beside a topic that they treat, or none', () => {
    const find = (text: string) => finder.find(wordsOf(text));
    expect(find('signer l’avenant à la convention de subvention').topic?.id).toBe('subvention');
    expect(find('congé maternité et salaire de la conseillère').topic?.id).not.toBe('remuneration');
    expect(find('télétravail').topic?.id).toBe('conges');
  });

  it('each by all that it is said to treat, where the FAQ does not answer', () => {
    const missed = assets.pages.flatMap(({ id, about }) =>
      about
        .map((phrase) => phrase.replace(/\/\S+/g, ''))
        // As a query is read, corrections and all; where an entry answers it, by its words.
        .filter((text) => {
          const found = pagesFor(text);
          const isFound = (pages: readonly string[]): boolean => pages.includes(id);
          return found[0] === 'answered'
            ? !isFound(finder.find(wordsOf(text)).pages.map((page) => page.id))
            : !isFound(found);
        }),
    );
    expect(missed).toEqual([]);
  });

  it('a page’s own title is answered by no entry, save one that it treats', () => {
    expect(pagesFor('Convention de subvention et renouvellement : comment ça marche ?')[0]).toBe(
      'convention-et-renouvellement',
    );
    expect(pagesFor('Qui peut être dispensé de la formation initiale obligatoire')).toEqual(['answered']);
  });

  it('at most three, dated, and never one that is gone or superseded', () => {
    const dead = new Set(
      readOfficialPages('assets/faq')
        .filter(({ gone, supersededBy }) => gone === true || supersededBy !== undefined)
        .map(({ id }) => id),
    );
    expect(dead.size).toBeGreaterThan(10);
    for (const { title, about } of readOfficialPages('assets/faq')) {
      for (const text of [title, ...about]) {
        const found = pagesFor(text);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.filter((id) => dead.has(id))).toEqual([]);
      }
    }
  });

  it('an article learned from the page takes its place, as an answer', () => {
    const page = assets.pages.find(({ id }) => id === 'absence-prolongee');
    const learned = {
      ...formationEntry('objectifs'),
      id: `aide-${page?.articleId}`,
      articleId: page?.articleId,
      question: page?.title ?? '',
      answer: { text: 'Ce que dit l’article.', extent: 'full' as const },
    };
    const growing = createSearchIndex({ ...assets, model: createModel(model) });
    expect(growing.query({ text: 'mi-temps thérapeutique' })).toMatchObject({ kind: 'unanswered' });
    growing.set(learned);
    expect(growing.query({ text: 'mi-temps thérapeutique' })).toMatchObject({
      kind: 'answered',
      results: [{ entry: { id: learned.id } }],
    });
  });

  it('an article whose id is « undefined » does not answer what no page treats', () => {
    const growing = createSearchIndex({ ...assets, model: createModel(model) });
    growing.set({ ...formationEntry('objectifs'), id: 'aide-undefined', articleId: 'undefined' });
    expect(growing.query({ text: 'recette de crêpes' })).toMatchObject({ kind: 'unanswered', pages: [] });
  });
});

describe('an entry in doubt gives way to an official page that treats what is asked', () => {
  const entry = formationEntry('calendrier');
  const firstOf = (text: string, none: number): string | undefined => {
    const unsure: Model = {
      labels: [entry.id],
      ordinary: [],
      lookalikes: [],
      read: () => ({ none, probabilities: [1 - none] }),
    };
    const outcome = createSearchIndex({ ...assets, entries: [entry], model: unsure }).query({ text });
    return outcome.kind === 'answered' ? outcome.results[0]?.entry.id : outcome.pages[0]?.id;
  };

  it.each([
    ['rendre un poste', 0.02, 'calendrier', 'no doubt'],
    ['rendre un poste', 0.2, 'budget-2025', 'doubt, and a page for it'],
    ['peindre un poste', 0.2, 'calendrier', 'the same doubt, and no page for it'],
    ['proconnect', 0.1, 'calendrier', 'a name alone may stand in both'],
  ])('« %s » with %s for none leads to %s: %s', (text, none, first) => {
    expect(firstOf(text, none)).toBe(first);
  });
});
