// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readCases, touchesTerm } from '../../bench/context/cases';
import { termsOf } from '../../src/lexicon/lexicon';
import { createModel } from '../../src/meaning/model';
import { findOccurrences, type Occurrence } from '../../src/page/occurrences';
import { sentenceAround } from '../../src/page/sentence';
import { createSearchIndex } from '../../src/search/search-index';
import { createTermMatcher } from '../../src/terms/term-matcher';
import { readFormation } from '../support/formation';

// What `npm run bench:context` measures in a browser, here from the text on: a floor under the figures of the README.

const assets = readFormation();
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
const matcher = createTermMatcher(termsOf(assets.lexicon));
const cases = readCases('test/fixtures/context-cases.jsonl', assets.entries);
const terms = cases.filter(({ relevant }) => relevant.length > 0);
const lookalikes = cases.filter(({ relevant }) => relevant.length === 0);

function occurrencesIn(text: string): Occurrence[] {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.body.replaceChildren(paragraph);
  const found: Occurrence[] = [];
  for (const _ of findOccurrences(paragraph, matcher, (landmark) => {
    if (landmark.kind === 'terms') found.push(...landmark.terms);
  }));
  return found;
}

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): number =>
  (100 * items.filter(holds).length) / items.length;

it('terms are found and look-alikes are not', () => {
  const isFound = (judged: (typeof cases)[number]): boolean =>
    occurrencesIn(judged.text).some((found) => touchesTerm(judged, found));
  expect(share(terms, isFound)).toBeGreaterThanOrEqual(98);
  expect(share(lookalikes, (judged) => !isFound(judged))).toBeGreaterThanOrEqual(98);
});

it('the first answer fits the sentence', () => {
  const isRight = (judged: (typeof cases)[number]): boolean => {
    const occurrence = occurrencesIn(judged.text).find((found) => touchesTerm(judged, found));
    if (occurrence === undefined) return false;
    const outcome = index.query({ text: sentenceAround(occurrence), about: occurrence.termId });
    return outcome.kind === 'answered' && judged.relevant.includes(outcome.results[0]?.entry.id ?? '');
  };
  expect(share(terms, isRight)).toBeGreaterThanOrEqual(93);
});
