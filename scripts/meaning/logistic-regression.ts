import { BUCKETS, type FieldFinder, findFeatures } from '../../src/meaning/features';
import { softmax } from '../../src/meaning/model';
import { meantTexts } from '../../src/text/words';

/** A text with its classes, each with an equal share, and its weight. */
export interface Example {
  readonly text: string;
  readonly classes: readonly number[];
  readonly weight: number;
}

/** Weights of a trained model: a row for each bucket, a column for each class. */
export interface Weights {
  readonly rows: Float32Array;
  readonly bias: Float32Array;
  readonly classes: number;
}

/** Training parameters. */
export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  /** L2 regularisation of the weights. */
  readonly decay: number;
  /** Features that fewer examples have get no weights. */
  readonly leastExamples: number;
}

/** Chosen by cross-validation; see `npm run tune`. */
export const TRAINING: TrainingOptions = { epochs: 12, rate: 0.3, decay: 5e-4, leastExamples: 12 };

const SEED = 7;
const FIRST_SQUARE = 1e-4;
const BIAS_RATE = 0.05;
const LAST_RATE = 0.1;
// An error this small would change no digit of the shipped weights.
const MIN_ERROR = 1e-4;

/**
 * Multinomial logistic regression by stochastic gradient descent with AdaGrad. Deterministic: the same examples in the
 * same order give the same weights.
 */
export function trainWeights(
  examples: readonly Example[],
  classes: number,
  findFields: FieldFinder,
  options: TrainingOptions = TRAINING,
): Weights {
  const rows = new Float32Array(BUCKETS * classes);
  const squares = new Float32Array(BUCKETS * classes).fill(FIRST_SQUARE);
  const bias = new Float32Array(classes);
  const features = frequentFeatures(
    examples.map(({ text }) => findFeatures(meantTexts(text), findFields)),
    options.leastExamples,
  );
  const order = examples.map((_, index) => index);
  const random = createRandom(SEED);
  const scores = new Float64Array(classes);

  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - (epoch / options.epochs) * (1 - LAST_RATE));
    for (const index of order) {
      const example = examples[index];
      const seen = features[index];
      if (example === undefined || seen === undefined) continue;
      scoreInto(scores, { rows, bias, classes }, seen);
      const errors = errorsOf(softmax(scores), example);
      for (const { column, error } of errors) bias[column] = (bias[column] ?? 0) - rate * BIAS_RATE * error;
      // A feature's weights are contiguous in memory: this loop order takes a third of the time.
      for (let place = 0; place < seen.buckets.length; place += 1) {
        const from = (seen.buckets[place] ?? 0) * classes;
        const value = seen.weights[place] ?? 0;
        for (const { column, error } of errors) {
          const at = from + column;
          const before = rows[at] ?? 0;
          const gradient = error * value + options.decay * before;
          const square = (squares[at] ?? 0) + gradient * gradient;
          squares[at] = square;
          rows[at] = before - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return { rows, bias, classes };
}

type SeenFeatures = ReturnType<typeof findFeatures>;

interface ColumnError {
  readonly column: number;
  readonly error: number;
}

/** The same features without those that fewer than `least` examples have. */
function frequentFeatures(features: readonly SeenFeatures[], least: number): SeenFeatures[] {
  const counts = new Uint32Array(BUCKETS);
  for (const { buckets } of features)
    for (const bucket of buckets) counts[bucket] = (counts[bucket] ?? 0) + 1;
  return features.map(({ buckets, weights }) => {
    const isFrequent = (place: number): boolean => (counts[buckets[place] ?? 0] ?? 0) >= least;
    return {
      buckets: buckets.filter((_, place) => isFrequent(place)),
      weights: weights.filter((_, place) => isFrequent(place)),
    };
  });
}

/** The error of each class's probability, without errors below MIN_ERROR. */
function errorsOf(probabilities: readonly number[], { classes, weight }: Example): ColumnError[] {
  return probabilities.flatMap((probability, column) => {
    const target = classes.includes(column) ? 1 / classes.length : 0;
    const error = (probability - target) * weight;
    return Math.abs(error) < MIN_ERROR ? [] : { column, error };
  });
}

function scoreInto(scores: Float64Array, { rows, bias, classes }: Weights, features: SeenFeatures): void {
  scores.set(bias);
  for (let place = 0; place < features.buckets.length; place += 1) {
    const from = (features.buckets[place] ?? 0) * classes;
    const weight = features.weights[place] ?? 0;
    for (let column = 0; column < classes; column += 1) {
      scores[column] = (scores[column] ?? 0) + (rows[from + column] ?? 0) * weight;
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
