// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ContextCase, readCases, touchesTerm } from '../../scripts/meaning/queries';
import { termsOf } from '../../src/lexicon/lexicon';
import { createModel } from '../../src/meaning/model';
import { findOccurrences, type Occurrence, sentenceAround } from '../../src/page/occurrences';
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

const isHighlighted = (judged: ContextCase): boolean =>
  occurrencesIn(judged.text).some(
    (found) =>
      touchesTerm(judged, found) &&
      index.judge({ text: sentenceAround(found), about: found.termId }) === 'answered',
  );

it('terms are highlighted and look-alikes are not', () => {
  expect(share(terms, isHighlighted)).toBeGreaterThanOrEqual(96);
  expect(share(lookalikes, (judged) => !isHighlighted(judged))).toBeGreaterThanOrEqual(98);
});

describe('what the pages of the site say, in our words', () => {
  const pages = readCases('test/fixtures/site-pages.jsonl', assets.entries);
  const wanted = pages.filter(({ relevant }) => relevant.length > 0);

  it('keeps what deserves an answer', () => {
    expect(share(wanted, isHighlighted)).toBeGreaterThanOrEqual(80);
  });

  it('at most one highlight a page answers nothing', () => {
    const wrong = pages
      .filter((judged) => judged.relevant.length === 0 && isHighlighted(judged))
      .map(({ origin }) => origin);
    expect(new Set(wrong).size).toBe(wrong.length);
  });
});

it('the first answer fits the sentence', () => {
  const isRight = (judged: ContextCase): boolean => {
    const occurrence = occurrencesIn(judged.text).find((found) => touchesTerm(judged, found));
    if (occurrence === undefined) return false;
    const outcome = index.query({ text: sentenceAround(occurrence), about: occurrence.termId });
    return outcome.kind === 'answered' && judged.relevant.includes(outcome.results[0]?.entry.id ?? '');
  };
  expect(share(terms, isRight)).toBeGreaterThanOrEqual(93);
});
