import { BUCKETS } from '../../src/meaning/features';
import { BITS_PER_DIGIT, type PackedModel, ZERO_LETTER } from '../../src/meaning/model';
import type { Weights } from './logistic-regression';
import type { OrdinaryWords } from './ordinary-words';

// Four steps on each side of 0: seven changed no figure by half a point, and weigh a sixth more.
const MOST_STEPS = 4;
// The few weights beyond this share of the largest are cut to it, so that the steps are finer for all others.
const CLIP = 0.45;
// A feature whose largest weight is below this decides nothing.
const LEAST_WEIGHT = 0.6;
const BIAS_DIGITS = 4;

/** Quantises and prunes trained weights for shipping, with the words that queries are made of. */
export function packModel(
  { rows, bias, classes }: Weights,
  labels: readonly string[],
  { ordinary, lookalikes }: OrdinaryWords,
): PackedModel {
  const largest = rows.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = (largest * CLIP) / MOST_STEPS;
  let present = '';
  let letters = '';
  for (let first = 0; first < BUCKETS; first += BITS_PER_DIGIT) {
    let digit = 0;
    for (let bit = 0; bit < BITS_PER_DIGIT; bit += 1) {
      const row = rows.subarray((first + bit) * classes, (first + bit + 1) * classes);
      if (row.every((weight) => Math.abs(weight) < LEAST_WEIGHT)) continue;
      digit |= 1 << bit;
      for (const weight of row) letters += letterOf(weight, step);
    }
    present += digit.toString(16);
  }
  return {
    labels,
    bias: Array.from(bias, (value) => Number(value.toFixed(BIAS_DIGITS))),
    step: Number(step.toFixed(BIAS_DIGITS)),
    present,
    weights: letters,
    ordinary: packWords(ordinary),
    lookalikes: packWords(lookalikes),
  };
}

function letterOf(weight: number, step: number): string {
  const steps = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / step)));
  return String.fromCharCode(ZERO_LETTER.charCodeAt(0) + steps);
}

function packWords(sorted: readonly string[]): string {
  return sorted
    .map((word, index) => {
      const before = sorted[index - 1] ?? '';
      let shared = 0;
      while (shared < before.length && before.charAt(shared) === word.charAt(shared)) shared += 1;
      return `${shared === 0 ? '' : shared}${word.slice(shared)}`;
    })
    .join(' ');
}
