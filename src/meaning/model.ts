import type { Normalized } from '../text/fold';
import { BUCKETS, createFieldFinder, findFeatures, type PackedFields, readFields } from './features';
import { createSymbolReader, type Frequencies, readAlphabet } from './symbols';

/** The shipped form of a trained model, which fits into a JSON file. */
export interface PackedModel {
  /** Ids of the known entries. The class "none" comes before them. */
  readonly labels: readonly string[];
  /** Bias of each class, "none" first. */
  readonly bias: readonly number[];
  /** Size of one step of a quantised weight. */
  readonly step: number;
  /** Frequencies of empty/used buckets. */
  readonly presence: Frequencies;
  /** For each class, "none" first: its weights in steps. The middle symbol means 0. */
  readonly steps: readonly Frequencies[];
  /** For each bucket: whether it has weights, then these in the order of the classes. */
  readonly coded: string;
  /** Words that are common in phrasings, folded and sorted, each without the prefix shared with the previous word. */
  readonly ordinary: string;
  /** French words that only resemble an ordinary or FAQ word; folded and packed the same way. */
  readonly lookalikes: string;
  readonly fields: PackedFields;
}

/** The model's probabilities for a text. They sum to 1. */
export interface Meaning {
  /** Probability of no known answer. */
  readonly none: number;
  /** One for each of `labels`, in order. */
  readonly probabilities: readonly number[];
}

/** A multinomial logistic regression: a row of weights for each feature, a column for each class. */
export interface Model {
  readonly labels: readonly string[];
  /** The meaning of a text, given its words in order. Never throws. Cost: linear in the length. */
  read(words: readonly Normalized[]): Meaning;
  /** Words that people often use in queries, folded and sorted: a misspelling may mean one of them. */
  readonly ordinary: readonly string[];
  /** French words that only resemble an ordinary or FAQ word, folded and sorted. They are not misspellings. */
  readonly lookalikes: readonly string[];
}

const NO_ROW = 0;
const NOUGHT = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);

/**
 * Unpacks a shipped model.
 * @throws {Error} when its parts do not match.
 */
export function createModel(packed: PackedModel): Model {
  const classes = packed.labels.length + 1;
  const read = readWeights(packed);
  const fields = readFields(packed.fields);
  if (read === undefined || fields === undefined)
    throw new Error('the model’s weights do not fit its labels: train it again');
  const { rows, weights } = read;
  const scores = new Float64Array(classes);
  const findFields = createFieldFinder(fields);

  return {
    labels: packed.labels,
    ordinary: readWords(packed.ordinary),
    lookalikes: readWords(packed.lookalikes),
    read(words) {
      const features = findFeatures(words, findFields);
      scores.set(packed.bias);
      for (let index = 0; index < features.buckets.length; index += 1) {
        const row = rows[features.buckets[index] ?? 0] ?? NO_ROW;
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

/** "3ation": three letters of the word before, then "ation". */
function readWords(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const part of packed === '' ? [] : packed.split(' ')) {
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

/** The row of each bucket, 0 for an empty one, and the weights of the rows, in steps. */
interface ReadWeights {
  readonly rows: Uint16Array;
  readonly weights: Int8Array;
}

/** Undefined when parts do not fit together. */
function readWeights({ labels, bias, presence, steps, coded }: PackedModel): ReadWeights | undefined {
  const classes = labels.length + 1;
  const present = readAlphabet(presence);
  const columns = steps.flatMap((frequencies) => readAlphabet(frequencies) ?? []);
  if (present === undefined || bias.length !== classes || columns.length !== classes) return undefined;
  const middle = (steps[0]?.length ?? 0) >> 1;
  const reader = createSymbolReader(coded);
  const rows = new Uint16Array(BUCKETS);
  const weights = new Int8Array((BUCKETS + 1) * classes);
  let row = NO_ROW;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    if (reader.next(present) === 0) continue;
    row += 1;
    rows[bucket] = row;
    for (let column = 0; column < classes; column += 1) {
      const alphabet = columns[column];
      if (alphabet !== undefined) weights[row * classes + column] = reader.next(alphabet) - middle;
    }
  }
  return reader.isAtEnd() ? { rows, weights: weights.slice(0, (row + 1) * classes) } : undefined;
}
