import { BUCKETS } from '../../src/meaning/features';
import type { FieldPhrase } from '../../src/meaning/fields';
import { BITS_PER_DIGIT, type PackedModel, PHRASE_SEPARATOR, ZERO_LETTER } from '../../src/meaning/model';
import type { Weights } from './logistic-regression';
import type { OrdinaryWords } from './ordinary-words';

/** How trained weights are made small. */
interface PackingOptions {
  /** What one step of a weight is worth. */
  readonly step: number;
  /** Steps on each side of 0; larger weights are cut to it. */
  readonly mostSteps: number;
  /** A weight below it counts as 0. */
  readonly leastWeight: number;
  /** A feature whose largest weight is below it decides nothing, and is left out. */
  readonly leastFeature: number;
}

/** What cost least for its size; see {@link packModel}. */
const PACKING: PackingOptions = { step: 1, mostSteps: 5, leastWeight: 0.6, leastFeature: 0.8 };

const BIAS_DIGITS = 4;

/**
 * Quantises and prunes trained weights for shipping, with the words that queries are made of. Of each feature only the
 * differences between classes count, so its middle weight is taken from all: most of them become 0.
 */
export function packModel(
  { rows, bias, classes }: Weights,
  labels: readonly string[],
  { ordinary, lookalikes }: OrdinaryWords,
  fields: readonly FieldPhrase[],
  { step, mostSteps, leastWeight, leastFeature }: PackingOptions = PACKING,
): PackedModel {
  const present: boolean[] = [];
  const kept: number[][] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const row = centred(rows.subarray(bucket * classes, (bucket + 1) * classes));
    const counts = row.some((weight) => Math.abs(weight) >= leastFeature);
    present.push(counts);
    if (!counts) continue;
    kept.push(
      row.map((weight) =>
        Math.abs(weight) < leastWeight
          ? 0
          : Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step))),
      ),
    );
  }
  const columns = Array.from({ length: classes }, (_, column) => kept.map((row) => row[column] ?? 0));
  return {
    labels,
    bias: Array.from(bias, (value) => Number(value.toFixed(BIAS_DIGITS))),
    step,
    present: packBits(present),
    columns: columns.map((column) => packBits(column.map((steps) => steps !== 0))),
    weights: columns.map((column) =>
      column
        .filter((steps) => steps !== 0)
        .map(letterOf)
        .join(''),
    ),
    ordinary: packWords(ordinary),
    lookalikes: packWords(lookalikes),
    ...packFields(fields),
  };
}

function centred(row: Float32Array): number[] {
  const middle = row.slice().sort()[row.length >> 1] ?? 0;
  return Array.from(row, (weight) => weight - middle);
}

function letterOf(steps: number): string {
  return String.fromCharCode(ZERO_LETTER.charCodeAt(0) + steps);
}

function packBits(bits: readonly boolean[]): string {
  let packed = '';
  for (let first = 0; first < bits.length; first += BITS_PER_DIGIT) {
    let digit = 0;
    for (let bit = 0; bit < BITS_PER_DIGIT; bit += 1) if (bits[first + bit] === true) digit |= 1 << bit;
    packed += digit.toString(16);
  }
  return packed;
}

/** The phrases of fields, which are sorted, as text. */
function packFields(phrases: readonly FieldPhrase[]): Pick<PackedModel, 'fieldPhrases' | 'fields'> {
  return {
    fieldPhrases: packWords(
      phrases.map(({ stems }) => stems),
      PHRASE_SEPARATOR,
    ),
    fields: phrases.map(({ fields }) => fields.join(',')).join(' '),
  };
}

function packWords(sorted: readonly string[], separator = ' '): string {
  return sorted
    .map((word, index) => {
      const before = sorted[index - 1] ?? '';
      let shared = 0;
      while (shared < before.length && before.charAt(shared) === word.charAt(shared)) shared += 1;
      return `${shared === 0 ? '' : shared}${word.slice(shared)}`;
    })
    .join(separator);
}
