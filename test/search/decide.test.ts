import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blend, isAnswer, isNear } from '../../src/search/decide';

const LEARNED = [
  [0, 0],
  [1, 1],
] as const;
const SURE = { none: 0.01, probabilities: [0.9, 0.09] };
const LOST = { none: 0.98, probabilities: [0.01, 0.01] };
const TORN = { none: 0.02, probabilities: [0.49, 0.49] };

const ranked = (document: number, coverage: number) => ({
  document,
  score: 3,
  coverage,
  questionCoverage: 0,
});

const scoreOf = (verdict: ReturnType<typeof blend>, wanted: number): number =>
  verdict.documents.find(({ document }) => document === wanted)?.score ?? 0;

describe('words and meaning', () => {
  it('share one probability with the doubt', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.nat(9), (first, none, coverage, wordCount) => {
        const meaning = { none, probabilities: [(1 - none) * first, (1 - none) * (1 - first)] };
        const { documents, doubt } = blend([ranked(1, coverage)], meaning, LEARNED, wordCount);
        const sum = documents.reduce((total, { score }) => total + score, doubt);
        expect(sum).toBeCloseTo(1);
      }),
    );
  });

  it('words decide between entries that are equally likely', () => {
    const verdict = blend([ranked(1, 0.8)], TORN, LEARNED, 2);
    expect(scoreOf(verdict, 1)).toBeGreaterThan(scoreOf(verdict, 0));
  });

  it('a short query leaves more doubt', () => {
    const [short, long] = [1, 8].map((count) => blend([], TORN, LEARNED, count).doubt);
    expect(short).toBeGreaterThan(long ?? 1);
  });
});

describe('an entry that the model has not learned', () => {
  const alone = [ranked(2, 1)];

  it('is not drowned: it answers what the model finds nothing for', () => {
    const verdict = blend(alone, LOST, LEARNED, 3);
    const best = [...verdict.documents].sort((a, b) => b.score - a.score)[0];
    expect(best).toMatchObject({ document: 2, isKnownToModel: false });
    expect(best !== undefined && isAnswer(best, verdict)).toBe(true);
  });

  it('comes after a question that the model is sure of', () => {
    const verdict = blend(alone, SURE, LEARNED, 3);
    expect(scoreOf(verdict, 0)).toBeGreaterThan(scoreOf(verdict, 2));
  });

  it('needs nearly all words of the query', () => {
    const entry = { document: 2, score: 0.4, coverage: 0.5, questionCoverage: 0, isKnownToModel: false };
    expect(isAnswer(entry, { doubt: 0 })).toBe(false);
  });
});

describe('what may be shown', () => {
  const learned = { document: 0, score: 0.2, coverage: 0, questionCoverage: 0, isKnownToModel: true };
  it.each([
    [0.1, true],
    [0.9, false],
  ])('with a doubt of %d: an answer %s', (doubt, answers) => {
    expect(isAnswer(learned, { doubt })).toBe(answers);
  });

  it('a question that holds every word, however few they are', () => {
    expect(isAnswer({ ...learned, questionCoverage: 1 }, { doubt: 0.9 })).toBe(true);
  });

  it.each([
    [{ ...learned, score: 0.2 }, true, 'it may well be meant'],
    [{ ...learned, score: 0.001 }, false, 'of all entries, one always comes nearest'],
    [{ ...learned, isKnownToModel: false, coverage: 0.6 }, true, 'it holds most of the words'],
    [{ ...learned, isKnownToModel: false, coverage: 0.2 }, false, 'it shares a word'],
  ])('%o as near: %s (%s)', (entry, near, _why) => {
    expect(isNear(entry)).toBe(near);
  });
});
