import { expect, it } from 'vitest';
import { takeBadge } from '../../src/faq/badges';
import { parseQuestions } from '../../src/faq/parse-faq';

it.each([
  [['Oui.', 'Populaire\u200b'], 'popular', 'a zero-width space'],
  [['Oui.', '\ufeffPeu\u00a0de lectures'], 'few-reads', 'a byte order mark and a no-break space'],
  [['Oui.', 'Tre\u0300s populaire'], 'very-popular', 'a decomposed accent'],
  [['Oui.', 'POPULAIRE'], 'popular', 'capitals'],
  [['Oui.', 'QUELQUES LECTURES'], 'some-reads', 'capitals, two words'],
  [['Oui.Populaire\u200b'], 'popular', 'glued, with a zero-width space'],
  [['Oui.Tre\u0300s populaire'], 'very-popular', 'glued, decomposed'],
  [['Oui.PEU DE LECTURES'], 'few-reads', 'glued, capitals'],
])('a badge is found however it is written: %j %s (%s)', (pieces, readership) => {
  expect(takeBadge(pieces)).toEqual({ answer: 'Oui.', readership });
});

it.each([
  [['Ce métier est populaire'], 'an answer’s own word'],
  [['Le centre PopulaireX'], 'a word that only begins so'],
])('no badge: %j (%s)', (pieces) => {
  expect(takeBadge(pieces)).toEqual({ answer: pieces[0], readership: undefined });
});

it('pasted text has its badges in the same forms', () => {
  const text = 'A ?\nUn.TRÈS POPULAIREB ?\nDeux.Tre\u0300s populaire\u200b\nC ?\nTrois.Peu de\u00a0lectures';
  expect(parseQuestions(text).map(({ answer, readership }) => [answer, readership])).toEqual([
    ['Un.', 'very-popular'],
    ['Deux.', 'very-popular'],
    ['Trois.', 'few-reads'],
  ]);
});
