import { describe, expect, it } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { indexFaq } from '../../src/search/indexed-faq';
import { readQuery } from '../../src/search/query-words';

const faq = indexFaq(readAssets('assets/faq'));

describe('the last word of a query', () => {
  const wordsOf = (text: string) => readQuery({ text }, faq, undefined).queryWords;

  it('is completed while it is typed', () => {
    expect(wordsOf('une dispen')).not.toEqual(wordsOf('une dispen '));
  });

  it.each(['candidat de', 'pix pour', 'accueil en', 'qui prend la'])(
    'in « %s » is a stop word: the word before it is finished',
    (text) => {
      expect(wordsOf(text)).toEqual(wordsOf(`${text} `));
    },
  );
});
