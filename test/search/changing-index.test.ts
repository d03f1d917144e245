import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQueries } from '../../scripts/meaning/queries';
import { readAssets } from '../../scripts/read-assets';
import type { FaqEntry } from '../../src/faq/entry';
import { createModel } from '../../src/meaning/model';
import { indexFaq } from '../../src/search/indexed-faq';
import { createSearchIndex } from '../../src/search/search-index';
import type { Query, SearchOutcome } from '../../src/search/types';
import { mergeWords, placeOf, sortWords } from '../../src/search/vocabulary';

const { lexicon, topics, ...assets } = readAssets('assets/faq');
const model = createModel(assets.model);
const bundled = assets.entries;
const packed = indexFaq({ entries: bundled, lexicon }).pack();
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

/** Which entries are found, in order. */
function found(outcome: SearchOutcome): readonly string[] {
  return outcome.kind === 'answered' ? outcome.results.map(({ entry }) => entry.id) : [outcome.kind];
}

describe('a packed index', () => {
  it('answers like one that has analysed the entries', () => {
    const analysed = createSearchIndex({ entries: bundled, lexicon, topics, model });
    const loaded = createSearchIndex({ entries: bundled, lexicon, topics, model, packed });
    for (const query of queries) expect(loaded.query(query), query.text).toEqual(analysed.query(query));
  });

  it('is the same when it is packed again', () => {
    expect(indexFaq({ entries: bundled, lexicon, packed }).pack()).toEqual(packed);
  });
});

describe('an index whose entries change', () => {
  it.each([
    ['another text and one entry more', grown()],
    ['the first entry gone', bundled.slice(1)],
    ['no entry left', []],
  ])('finds with %s what a new index finds', (_, entries) => {
    const made = createSearchIndex({ entries, lexicon, topics, model });
    const changed = createSearchIndex({ entries: bundled, lexicon, topics, model, packed });
    for (const entry of entries) changed.set(entry);
    for (const { id } of bundled) if (!entries.some((entry) => entry.id === id)) changed.delete(id);
    for (const query of queries) {
      const [one, other] = [changed.query(query), made.query(query)];
      // The words of a deleted text stay known: a misspelling may be corrected in the new index only.
      const isReadAlike = JSON.stringify(one.corrections) === JSON.stringify(other.corrections);
      const compared = isReadAlike ? found : (outcome: SearchOutcome) => found(outcome).slice(0, 1);
      expect(compared(one), query.text).toEqual(compared(other));
    }
  });

  it('finds after every change is taken back what it found before', () => {
    const before = createSearchIndex({ entries: bundled, lexicon, topics, model, packed });
    const changed = createSearchIndex({ entries: bundled, lexicon, topics, model, packed });
    for (const entry of grown()) changed.set(entry);
    changed.delete('tandem');
    for (const entry of bundled) changed.set(entry);
    for (const query of queries) {
      expect(found(changed.query(query)), query.text).toEqual(found(before.query(query)));
    }
  });

  it('answers with the entry that was set last', () => {
    const index = createSearchIndex({ entries: bundled, lexicon, topics, model, packed });
    const query = { text: 'frais de déplacement' };
    const [first] = found(index.query(query));
    const entry = bundled.find(({ id }) => id === first);
    if (entry === undefined) throw new Error('No answer');
    index.set({ ...entry, number: 77 });
    const outcome = index.query(query);
    expect(outcome.kind === 'answered' && outcome.results[0]?.entry.number).toBe(77);
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
