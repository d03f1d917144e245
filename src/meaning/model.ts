import type { Normalized } from '../text/fold';
import { BUCKETS, findFeatures } from './features';
import { createFieldFinder, type FieldPhrase } from './fields';

/** A trained model as it is shipped: text only, so that it can stand in a JSON file. */
export interface PackedModel {
  /** The entries that it knows, by id. A class "none" comes before them. */
  readonly labels: readonly string[];
  /** One starting score for each class, "none" first. */
  readonly bias: readonly number[];
  /** What one step of a quantised weight is worth. */
  readonly step: number;
  /** Which features have weights: a bit each, see {@link BITS_PER_DIGIT}. */
  readonly present: string;
  /** For each class, "none" first, which of those features weigh for it: a bit each. */
  readonly columns: readonly string[];
  /** For each class its weights, a letter each: "g" is -1 step, "i" is 1 step. */
  readonly weights: readonly string[];
  /** Words that people often use in phrasings, folded; sorted, each without the letters that it shares with the one before. */
  readonly ordinary: string;
  /** French words that only look like an ordinary one or one of the FAQ's; folded, packed alike. */
  readonly lookalikes: string;
  /** The words and phrases of fields, as stems; packed alike. */
  readonly fieldPhrases: string;
  /** The numbers of each phrase's fields, separated by commas; the phrases by spaces. */
  readonly fields: string;
}

/** What a text is about, by the model. Probabilities sum to 1. */
export interface Meaning {
  /** That no question of the model answers it. */
  readonly none: number;
  /** Of the question at each place of `labels`. */
  readonly probabilities: readonly number[];
}

/** A multinomial logistic regression: a row of weights for each feature, a column for each class. */
export interface Model {
  readonly labels: readonly string[];
  /** What a text means, by its words in order. Never throws. Cost: in proportion to the text's length. */
  read(words: readonly Normalized[]): Meaning;
  /** Words that people often use in queries, folded and sorted: a misspelling may mean one of them. */
  readonly ordinary: readonly string[];
  /** French words that only look like an ordinary one or one of the FAQ's, folded and sorted: no misspellings. */
  readonly lookalikes: readonly string[];
}

/** The letter that a weight of 0 would have. */
export const ZERO_LETTER = 'h';
const ZERO = ZERO_LETTER.charCodeAt(0);
const NO_ROW = 0;
const NOUGHT = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const NOUGHT_BEFORE_A = 'a'.charCodeAt(0) - 10;
/** Stands between the phrases of fields, which hold spaces. */
export const PHRASE_SEPARATOR = ';';
/** Bits are written four to a hexadecimal digit, the lowest first. */
export const BITS_PER_DIGIT = 4;

/**
 * Makes a shipped model ready.
 * @throws {Error} when its parts do not fit together.
 */
export function createModel(packed: PackedModel): Model {
  const classes = packed.labels.length + 1;
  const rows = readRows(packed.present);
  const weights = readWeights(packed, classes, rows.count);
  if (weights === undefined) throw new Error('the model’s weights do not fit its labels: train it again');
  const scores = new Float64Array(classes);
  const findFields = createFieldFinder(readFieldPhrases(packed));

  return {
    labels: packed.labels,
    ordinary: readWords(packed.ordinary),
    lookalikes: readWords(packed.lookalikes),
    read(words) {
      const features = findFeatures(words, findFields);
      scores.set(packed.bias);
      for (let index = 0; index < features.buckets.length; index += 1) {
        const row = rows.of[features.buckets[index] ?? 0] ?? NO_ROW;
        if (row === NO_ROW) continue;
        const weight = (features.weights[index] ?? 0) * packed.step;
        const from = row * classes;
        for (let column = 0; column < classes; column += 1) {
          scores[column] = (scores[column] ?? 0) + (weights[from + column] ?? 0) * weight;
        }
      }
      const [none = 1, ...probabilities] = softmax(scores);
      return { none, probabilities };
    },
  };
}

/** Scores as probabilities. */
export function softmax(scores: ArrayLike<number>): number[] {
  const values = Array.from(scores);
  const highest = Math.max(...values);
  const exponentials = values.map((score) => Math.exp(score - highest));
  const sum = exponentials.reduce((total, value) => total + value, 0);
  return exponentials.map((value) => value / sum);
}

/** The phrases of fields that a model was trained with. */
function readFieldPhrases({
  fieldPhrases,
  fields,
}: Pick<PackedModel, 'fieldPhrases' | 'fields'>): FieldPhrase[] {
  const numbers = fields.split(' ');
  return readWords(fieldPhrases, PHRASE_SEPARATOR).map((stems, index) => ({
    stems,
    fields: (numbers[index] ?? '').split(',').map(Number),
  }));
}

/** "3ation": three letters of the word before, then "ation". */
function readWords(packed: string, separator = ' '): string[] {
  const words: string[] = [];
  let before = '';
  for (const part of packed === '' ? [] : packed.split(separator)) {
    let shared = 0;
    let at = 0;
    for (let code = part.charCodeAt(0); code >= NOUGHT && code <= NINE; code = part.charCodeAt(at)) {
      shared = shared * 10 + code - NOUGHT;
      at += 1;
    }
    before = before.slice(0, shared) + part.slice(at);
    words.push(before);
  }
  return words;
}

/** Which row of weights belongs to each bucket; row 0 stands for none. */
function readRows(present: string): { of: Uint16Array; count: number } {
  const of = new Uint16Array(BUCKETS);
  let count = 0;
  forEachBit(present, (bucket) => {
    count += 1;
    of[bucket] = count;
  });
  return { of, count };
}

/** The weights, a row for each feature after an empty one, in steps; undefined when parts do not fit together. */
function readWeights(packed: PackedModel, classes: number, rowCount: number): Int8Array | undefined {
  const { bias, columns, weights } = packed;
  if (bias.length !== classes || columns.length !== classes || weights.length !== classes) return undefined;
  const read = new Int8Array((rowCount + 1) * classes);
  let isWhole = true;
  for (const [column, bits] of columns.entries()) {
    const letters = weights[column] ?? '';
    let count = 0;
    forEachBit(bits, (row) => {
      read[(row + 1) * classes + column] = letters.charCodeAt(count) - ZERO;
      count += 1;
      isWhole &&= row < rowCount;
    });
    isWhole &&= count === letters.length;
  }
  return isWhole ? read : undefined;
}

function forEachBit(digits: string, visit: (index: number) => void): void {
  for (let digit = 0; digit < digits.length; digit += 1) {
    // A hundred thousand digits are read at each waking: `Number.parseInt` took three times as long.
    const code = digits.charCodeAt(digit);
    const bits = code <= NINE ? code - NOUGHT : code - NOUGHT_BEFORE_A;
    for (let rest = bits, bit = 0; rest !== 0; rest >>= 1, bit += 1) {
      if ((rest & 1) === 1) visit(digit * BITS_PER_DIGIT + bit);
    }
  }
}
