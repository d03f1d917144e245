import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQueries } from '../../scripts/meaning/queries';
import { readAssets } from '../../scripts/read-assets';
import type { FaqEntry } from '../../src/faq/types';
import { createModel } from '../../src/meaning/model';
import { packIndex } from '../../src/search/packed-index';
import { createSearchIndex } from '../../src/search/search-index';
import { mergeWords, placeOf, sortWords } from '../../src/search/sorted-words';
import type { Query, SearchOutcome } from '../../src/search/types';

const { lexicon, topics, ...assets } = readAssets('assets/faq');
const model = createModel(assets.model);
const bundled = assets.entries;
const prepared = { entries: bundled, index: packIndex(bundled, lexicon) };
const queries: readonly Query[] = [
  ...readQueries('test/search/queries/own.jsonl', bundled).map(({ q }) => ({ text: q })),
  ...['où trouver un tandem ?', 'tandm', 'l’examn du tandem', 'frais de trotinette'].map((text) => ({
    text,
  })),
  ...lexicon.map(({ id }) => ({ text: 'formation', about: id })),
];

function grown(): FaqEntry[] {
  const [first, second, ...others] = bundled;
  if (first === undefined || second === undefined) throw new Error('No entries');
  const answer = { text: `${second.answer.text} Et une trottinette.`, extent: 'full' as const };
  const own = { ...first, id: 'tandem', question: 'Où trouver un tandem ?' };
  return [first, { ...second, answer }, ...others, own];
}

/** Which entries are found. Of two words as near, a misspelling may be taken for that of a text that was replaced. */
function found(outcome: SearchOutcome): readonly string[] {
  return outcome.kind === 'answered' ? outcome.results.map(({ entry }) => entry.id) : [outcome.kind];
}

describe('entries indexed before', () => {
  it('answer as if indexed now', () => {
    const now = createSearchIndex({ entries: bundled, lexicon, topics, model });
    const before = createSearchIndex({ entries: bundled, lexicon, topics, model, prepared });
    for (const query of queries) expect(before.query(query), query.text).toEqual(now.query(query));
  });

  it.each([
    ['with another text and one entry more', grown()],
    ['with the first gone', bundled.slice(1)],
    ['with none left', []],
  ])('%s are found as if indexed now', (_, entries) => {
    const now = createSearchIndex({ entries, lexicon, topics, model });
    const before = createSearchIndex({ entries, lexicon, topics, model, prepared });
    for (const query of queries) {
      expect(found(before.query(query)), query.text).toEqual(found(now.query(query)));
    }
  });
});

describe('sorted words', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1'), maxLength: 3 }));

  it('are found where they stand, and nowhere else', () => {
    fc.assert(
      fc.property(words, fc.string({ maxLength: 3 }), (some, other) => {
        const sorted = sortWords(some);
        for (const word of [...some, other]) {
          const place = placeOf(sorted, word);
          expect(place === undefined ? undefined : sorted[place]).toBe(
            some.includes(word) ? word : undefined,
          );
        }
      }),
    );
  });

  it('of two lists are merged, each once and in order', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(mergeWords(sortWords(one), sortWords(other))).toEqual(sortWords([...one, ...other]));
      }),
    );
  });
});
