import { expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { createModel } from '../../src/meaning/model';
import { createLiveIndex, type GiveTurn } from '../../src/search/live-index';
import { createSearchIndex } from '../../src/search/search-index';

const assets = readAssets('assets/faq');
const source = { ...assets, model: createModel(assets.model) };
const [first] = assets.entries;

/** Does one step of the work whenever it is told to. */
function createHandCrank(): { readonly giveTurn: GiveTurn; turn(): Promise<void> } {
  const waiting: (() => void)[] = [];
  return {
    giveTurn: () => new Promise((resolve) => waiting.push(resolve)),
    async turn() {
      for (const resume of waiting.splice(0)) resume();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

function grown(id: string, word: string) {
  if (first === undefined) throw new Error('No entry');
  const answer = { text: `Il y a ${word}.`, extent: 'full' as const };
  return [...assets.entries, { ...first, id, question: `Où trouver ${word} ?`, answer }];
}

it('answers from the entries before until the new ones are indexed; of two replacements the later one counts', async () => {
  const { giveTurn, turn } = createHandCrank();
  const index = createLiveIndex(() => source, giveTurn);
  const find = (text: string) => {
    const outcome = index.query({ text });
    return outcome.kind === 'answered' ? outcome.results[0]?.entry.id : undefined;
  };
  const early = index.replace(grown('tandem', 'un tandem'));
  await turn();
  expect(find('trouver un tandem')).toBeUndefined();
  expect(find('frais de déplacement')).toBe('frais-connexes');
  const late = index.replace(grown('trottinette', 'une trottinette'));
  const done = Promise.all([early, late]).then(() => true);
  while (!(await Promise.race([done, turn().then(() => false)])));
  expect(find('trouver un tandem')).toBeUndefined();
  expect(find('trouver une trottinette')).toBe('trottinette');
});

it('gives in steps what is given at once', async () => {
  const entries = grown('tandem', 'un tandem');
  const index = createLiveIndex(() => source, createHandCrank().giveTurn);
  const query = { text: 'trouver un tandem' };
  const { giveTurn, turn } = createHandCrank();
  const stepped = createLiveIndex(() => source, giveTurn);
  const done = stepped.replace(entries).then(() => true);
  while (!(await Promise.race([done, turn().then(() => false)])));
  expect(stepped.query(query)).toEqual(createSearchIndex({ ...source, entries }).query(query));
  expect(index.query(query).kind).toBe('unanswered');
});

it('makes nothing before it is asked, and once only', () => {
  let made = 0;
  const index = createLiveIndex(
    () => {
      made += 1;
      return source;
    },
    () => undefined,
  );
  expect(made).toBe(0);
  void index.prepare();
  index.query({ text: 'pix' });
  expect(made).toBe(1);
});

it('is made ready in turns, and at once when somebody asks meanwhile', async () => {
  const { giveTurn, turn } = createHandCrank();
  let turns = 0;
  const index = createLiveIndex(
    () => source,
    () => {
      turns += 1;
      return giveTurn();
    },
  );
  const ready = index.prepare();
  await turn();
  expect(turns).toBe(2);
  const query = { text: 'frais de déplacement' };
  expect(index.query(query)).toEqual(createSearchIndex(source).query(query));
  await turn();
  await ready;
  expect(turns).toBe(2);
});
