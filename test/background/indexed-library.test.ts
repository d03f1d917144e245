import { expect, it } from 'vitest';
import { createIndexedLibrary } from '../../src/background/indexed-library';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { createArticleStore } from '../../src/storage/article-store';
import { readFormation } from '../support/formation';
import { NOW } from '../support/learned';
import { articlePage, record, urlOf } from '../support/open-library';
import { createArea } from '../support/storage-area';

const assets = readFormation();
const BROKEN = 'Où trouver une panne ?';
const TANDEM = 'où trouver un tandem';

/** An indexed library over stored `items`. */
function open(
  items: Record<string, unknown> = {},
  giveTurn: () => Promise<void> | undefined = () => undefined,
) {
  let made = 0;
  const library = createIndexedLibrary({
    bundled: assets.entries,
    store: createArticleStore(createArea(items), { first: [], giveTurn }),
    category: { id: 'aide', title: 'Appris', url: 'https://aide.conseiller-numerique.gouv.fr/fr/' },
    now: () => NOW,
    giveTurn,
    createIndex() {
      made += 1;
      const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
      return {
        ...index,
        set(entry) {
          if (entry.question === BROKEN) throw new Error(BROKEN);
          index.set(entry);
        },
      };
    },
  });
  const find = (text: string) => {
    const outcome = library.query({ text });
    return outcome.kind === 'answered' ? outcome.results[0]?.entry.id : undefined;
  };
  return { library, find, made: () => made };
}

const article = (id: string, title: string) => ({ [`article:${id}`]: record({ id, title }) });

it('answers from the bundled entries at once, and from learned articles when they are settled', async () => {
  const { library, find } = open(article('1gg3hh4', 'Où trouver un tandem ?'));
  expect(find('frais de déplacement')).toBe('frais-connexes');
  expect(find(TANDEM)).toBeUndefined();
  await library.settled();
  expect(find(TANDEM)).toBe('aide-1gg3hh4');
});

it('finds an article once it is learned, and no longer once it is forgotten', async () => {
  const { library, find } = open(article('1aaaa1', 'Où trouver une trottinette ?'));
  await library.settled();
  await library.learn(articlePage('Où trouver un tandem ?', 'Chez le loueur du quartier.'), urlOf('1gg3hh4'));
  await library.settled();
  expect(find(TANDEM)).toBe('aide-1gg3hh4');
  await library.forget(['1gg3hh4']);
  await library.settled();
  expect(find(TANDEM)).toBeUndefined();
});

it('goes on after an article that could not be indexed, and indexes it with the next one', async () => {
  let isBroken = false;
  const { library, find } = open({}, async () => {
    if (isBroken) throw new Error('no turn');
  });
  await library.settled();
  isBroken = true;
  await library.learn(articlePage('Où trouver un tandem ?', 'Chez le loueur du quartier.'), urlOf('1gg3hh4'));
  await library.settled();
  isBroken = false;
  await library.learn(articlePage('Où trouver une trottinette ?', 'Au port.'), urlOf('1aaaa1'));
  await library.settled();
  expect(find(TANDEM)).toBe('aide-1gg3hh4');
});

it('finds the other articles where one cannot be indexed', async () => {
  const { library, find } = open({
    ...article('1aaaa1', BROKEN),
    ...article('1gg3hh4', 'Où trouver un tandem ?'),
  });
  await library.settled();
  expect(find(TANDEM)).toBe('aide-1gg3hh4');
});

it('makes its index once, and not before it is needed or time is left', async () => {
  const { find, made } = open();
  expect(made()).toBe(0);
  find('pix');
  await new Promise((resolve) => setTimeout(resolve));
  expect(made()).toBe(1);
});

it('does not wait for articles that take long to load', async () => {
  const { library, find } = open(article('1gg3hh4', 'Où trouver un tandem ?'), () => new Promise(() => {}));
  await library.readyToAnswer();
  expect(find('frais de déplacement')).toBe('frais-connexes');
});

it('of two changes that come together the later one counts', async () => {
  const { library, find } = open({}, () => new Promise((resolve) => setTimeout(resolve)));
  await library.settled();
  const learned = library.learn(
    articlePage('Où trouver un tandem ?', 'Chez le loueur du quartier.'),
    urlOf('1gg3hh4'),
  );
  const forgotten = library.forget('all');
  await Promise.all([learned, forgotten]);
  await library.settled();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(find(TANDEM)).toBeUndefined();
});
