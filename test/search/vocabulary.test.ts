import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNeighbourFinder, editDistance } from '../../src/search/neighbours';
import { createVocabulary } from '../../src/search/vocabulary';

const frequencies = new Map([
  ['certification', 9],
  ['certifications', 3],
  ['examen', 4],
  ['dispense', 2],
  ['presentiel', 2],
  ['remn', 3],
  ['remnpix', 3],
  ['moiss', 1],
  ['mois', 1],
]);
const words = [...frequencies.keys()].sort();
const vocabulary = createVocabulary({
  packed: { words: words.join(' '), counts: words.map((word) => frequencies.get(word)).join(' ') },
  lexicon: [],
  acronyms: () => new Set(['remn', 'remnpix']),
  ordinary: ['distance', 'licenciement'],
  lookalikes: ['moins', 'presidentielle'],
});

describe('a misspelled word', () => {
  it.each([
    ['certifcation', 'certification', 'a letter dropped'],
    ['cretification', 'certification', 'two letters swapped'],
    ['mertification', undefined, 'the first letter is rarely missed'],
    ['vertification', 'certification', 'unless its key is beside the right one'],
    ['qistance', undefined, 'which it is not'],
    ['sispense', 'dispense', 'beside'],
    ['eispense', 'dispense', 'above'],
    ['wxamen', 'examen', 'on the other keyboard, too'],
    ['sispenss', undefined, 'the rest must agree'],
    ['loiss', undefined, 'five letters'],
    ['temnpix', undefined, 'never to an acronym'],
    ['examn', 'examen', 'one fault in a short word'],
    ['exan', undefined, 'two faults in a short word'],
    ['licensiement', 'licenciement', 'an ordinary word that the FAQ does not hold'],
    ['disponse', 'dispense', 'the nearest'],
    ['rem', undefined, 'three letters'],
    ['remm', undefined, 'never to an acronym'],
    ['ccp2', undefined, 'never with a digit'],
  ])('%s: %s (%s)', (typed, meant, _why) => {
    expect(vocabulary.correct(typed)).toBe(meant);
  });

  it('of two that are as near, means the commoner', () => {
    expect(vocabulary.correct('certificatiion')).toBe('certification');
  });

  it('is none when it only looks like a known one', () => {
    expect(['presidentielle', 'moins', 'certifcation'].map(vocabulary.has)).toEqual([true, true, false]);
  });
});

describe('the beginning of a word', () => {
  it('has its completions in the order of the alphabet', () => {
    expect(vocabulary.complete('certif')).toEqual(['certification', 'certifications']);
  });

  it.each([
    ['certif', 'certification', 'the commonest'],
    ['dis', 'dispense', 'the FAQ’s own word before an ordinary one'],
    ['d', undefined, 'one letter means nothing yet'],
    ['xyz', undefined, 'nothing begins so'],
  ])('%s: %s (%s)', (prefix, meant, _why) => {
    expect(vocabulary.completeBest(prefix)).toBe(meant);
  });
});

describe('neighbours', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 4, maxLength: 9 });

  it('are all words with the same first letter and few enough faults', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, typed) => {
        const most = typed.length >= 8 ? 2 : 1;
        // On neither keyboard do these letters touch.
        const expected = words.filter(
          (other) => other.charAt(0) === typed.charAt(0) && editDistance(typed, other, most) <= most,
        );
        const found = createNeighbourFinder(words)(typed).map((neighbour) => neighbour.word);
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
