import {
  BUCKETS,
  type FieldsByPhrase,
  LOW_BITS,
  LOWEST,
  type PackedFields,
} from '../../src/meaning/features';
import type { PackedModel } from '../../src/meaning/model';
import type { Weights } from './logistic-regression';
import type { OrdinaryWords } from './ordinary-words';
import { alphabetOf, type Written, writeSymbols } from './write-symbols';

/** How trained weights are compressed. */
interface PackingOptions {
  /** Size of one step of a weight. */
  readonly step: number;
  /** Steps on each side of 0; larger weights are clamped. */
  readonly mostSteps: number;
  /** A weight below it counts as 0. */
  readonly leastWeight: number;
  /** A feature whose largest weight is below it is left out. */
  readonly leastFeature: number;
}

/** The best trade-off of accuracy and size. */
const PACKING: PackingOptions = { step: 1, mostSteps: 5, leastWeight: 0.6, leastFeature: 0.8 };

const BIAS_DIGITS = 4;

/**
 * Quantises and prunes trained weights for shipping, together with the query words. Only the differences between a
 * feature's class weights count, so their median is subtracted: most weights become 0.
 */
export function packModel(
  { rows, bias, classes }: Weights,
  labels: readonly string[],
  { ordinary, lookalikes }: OrdinaryWords,
  fields: FieldsByPhrase,
  { step, mostSteps, leastWeight, leastFeature }: PackingOptions = PACKING,
): PackedModel {
  const buckets = Array.from({ length: BUCKETS }, (_, bucket): number[] | undefined => {
    const row = centred(rows.subarray(bucket * classes, (bucket + 1) * classes));
    if (!row.some((weight) => Math.abs(weight) >= leastFeature)) return undefined;
    return row.map((weight) =>
      Math.abs(weight) < leastWeight
        ? mostSteps
        : mostSteps + Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step))),
    );
  });
  const kept = buckets.flatMap((row) => (row === undefined ? [] : [row]));
  const presence = alphabetOf(
    buckets.map((row) => (row === undefined ? 0 : 1)),
    2,
  );
  const columns = Array.from({ length: classes }, (_, column) =>
    alphabetOf(
      kept.map((row) => row[column] ?? 0),
      2 * mostSteps + 1,
    ),
  );
  const written = buckets.flatMap((row): Written[] =>
    row === undefined
      ? [[0, presence]]
      : [[1, presence], ...columns.map((alphabet, column): Written => [row[column] ?? 0, alphabet])],
  );
  return {
    labels,
    bias: Array.from(bias, (value) => Number(value.toFixed(BIAS_DIGITS))),
    step,
    presence: presence.frequencies,
    steps: columns.map(({ frequencies }) => frequencies),
    coded: writeSymbols(written),
    ordinary: packWords(ordinary),
    lookalikes: packWords(lookalikes),
    fields: packFields(fields),
  };
}

function centred(row: Float32Array): number[] {
  const middle = row.slice().sort()[row.length >> 1] ?? 0;
  return Array.from(row, (weight) => weight - middle);
}

/** For `readFields`. */
function packFields(fieldsOf: FieldsByPhrase): PackedFields {
  const phrases = [...fieldsOf].sort(([a], [b]) => a - b);
  const distances = phrases.map(([hash], index) => hash - (phrases[index - 1]?.[0] ?? 0));
  const alphabetFor = (symbols: readonly number[]) =>
    alphabetOf(symbols, 1 + symbols.reduce((most, symbol) => Math.max(most, symbol), 0));
  const alphabets = {
    distances: alphabetFor(distances.map((distance) => distance >> LOW_BITS)),
    sizes: alphabetFor(phrases.map(([, { length }]) => length)),
    fields: alphabetFor(phrases.flatMap(([, fields]) => fields)),
  };
  const lowest = alphabetOf(LOWEST.keys(), LOWEST.length);
  const written = phrases.flatMap(([, fields], index): Written[] => {
    const distance = distances[index] ?? 0;
    return [
      [distance >> LOW_BITS, alphabets.distances],
      [distance & (LOWEST.length - 1), lowest],
      [fields.length, alphabets.sizes],
      ...fields.map((field): Written => [field, alphabets.fields]),
    ];
  });
  return {
    count: phrases.length,
    distances: alphabets.distances.frequencies,
    sizes: alphabets.sizes.frequencies,
    fields: alphabets.fields.frequencies,
    coded: writeSymbols(written),
  };
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
