// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { termsOf } from '../../src/lexicon/lexicon';
import {
  findOccurrences,
  isCurrent,
  type Landmark,
  type Occurrence,
  sentenceAround,
} from '../../src/page/occurrences';
import { createTermMatcher } from '../../src/terms/term-matcher';

const matcher = createTermMatcher(termsOf(readAssets('assets/faq').lexicon));

function occurrencesIn(html: string): Occurrence[] {
  document.body.innerHTML = html;
  const found: Landmark[] = [];
  for (const _ of findOccurrences(document.body, matcher, (landmark) => found.push(landmark)));
  return found.flatMap((landmark) => (landmark.kind === 'terms' ? landmark.terms : []));
}

it.each([
  ['<p>Pix ? Repassez-le.</p>', 'Pix ? Repassez-le.', 'a short text is one thought'],
  [
    `<p>${'Un autre mot. '.repeat(20)}Le test Pix est obligatoire. Un autre.</p>`,
    'Le test Pix est obligatoire',
    'full stops in a long one',
  ],
  ['<p>Le coût\n   du test Pix</p>', 'Le coût du test Pix', 'line breaks are spaces'],
  ['<p>a ; le test <b>Pix</b> ; c</p>', 'le test Pix', 'semicolons'],
  ['<li>Pix</li>', 'Pix', 'a list item'],
])('%s asks %j (%s)', (html, expected) => {
  const [occurrence] = occurrencesIn(html);
  expect(occurrence && sentenceAround(occurrence)).toBe(expected);
});

it('an occurrence is no longer current once its text has changed or gone', () => {
  const [occurrence] = occurrencesIn('<p>Le test Pix</p>');
  if (occurrence === undefined) throw new Error('nothing found');
  expect(isCurrent(occurrence)).toBe(true);
  occurrence.run.node.data = 'Le';
  expect(isCurrent(occurrence)).toBe(false);
});

it.each([
  '<p>L’OPCO <span style="display: none">et la certification Pix</span> paie.</p>',
  '<p>L’OPCO <span style="display: none">et la certification <b>Pix</b>.</span>\n</p>',
  '<div>L’OPCO <b>paie</b> <i style="display: none">la certification Pix</i> et <b>tout</b></div>',
])('text that is hidden inside a line is found, too, since it may be shown later: %s', (html) => {
  const texts = occurrencesIn(html).map(({ run, start, end }) => run.text.slice(start, end));
  expect(texts).toEqual(['OPCO', 'certification Pix']);
});
