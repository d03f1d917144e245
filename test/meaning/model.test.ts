import { describe, expect, it } from 'vitest';
import { trainModel } from '../../scripts/meaning/train-model';
import { readAssets } from '../../scripts/read-assets';
import { createModel } from '../../src/meaning/model';
import { findMeantWords } from '../../src/text/words';

const { model: packed } = readAssets('assets/faq');
const model = createModel(packed);
const read = (text: string) => model.read(findMeantWords(text).map((word) => word.text));

describe('the shipped model', () => {
  it('is what the phrasings teach: training again gives the same weights', () => {
    // Compared as one: a difference would print half a million letters.
    expect(JSON.stringify(trainModel('assets/faq')) === JSON.stringify(packed)).toBe(true);
  }, 300_000);

  it('gives probabilities', () => {
    const { none, probabilities } = read('qui paie le train');
    expect(probabilities).toHaveLength(12);
    expect(none + probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  });

  it('doubts what no question answers', () => {
    expect(read('recette de la tarte aux pommes').none).toBeGreaterThan(0.5);
    expect(read('je n’ai pas réussi mon examen').none).toBeLessThan(0.5);
  });

  it('knows the words of the phrasings, and those that only look like them', () => {
    expect(model.ordinary).toContain('salaire');
    expect(model.ordinary).not.toContain('certifcation');
    expect(model.lookalikes).toContain('presidentielle');
  });
});

describe('a damaged model', () => {
  it.each([
    { ...packed, labels: packed.labels.slice(1) },
    { ...packed, steps: packed.steps.slice(1) },
    { ...packed, steps: packed.steps.map((frequencies) => frequencies.slice(1)) },
    { ...packed, presence: [1, 1] },
    { ...packed, coded: packed.coded.slice(0, -100) },
    { ...packed, coded: packed.coded.replace(/.{4}$/, 'AAAA') },
    { ...packed, fields: { ...packed.fields, count: 1 } },
    { ...packed, fields: { ...packed.fields, coded: packed.fields.coded.slice(8) } },
    { ...packed, bias: [] },
  ])('is refused (%#)', (damaged) => {
    expect(() => createModel(damaged)).toThrow('train it again');
  });
});
