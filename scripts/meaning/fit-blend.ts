import { BLEND, type BlendWeights } from '../../src/search/decide';
import { blendReading, type Reading } from './cross-validate';

// Judged queries are few and realistic; phrasings are many and harder.
const JUDGED_WEIGHT = 12;
// A wrong answer costs more than no answer.
const NONE_WEIGHT = 2;
const STEPS = 60;
const RATE = 0.2;
const NUDGE = 1e-3;
const FIRST_SQUARE = 1e-6;

const NAMES = Object.keys(BLEND) as readonly (keyof BlendWeights)[];

/** The weights that make the right answers of `readings` most likely, by gradient descent from {@link BLEND}. */
export function fitBlend(readings: readonly Reading[]): BlendWeights {
  let weights = BLEND;
  const squares = new Map(NAMES.map((name) => [name, FIRST_SQUARE]));
  for (let step = 0; step < STEPS; step += 1) {
    const loss = lossOf(readings, weights);
    const next = { ...weights };
    for (const name of NAMES) {
      const slope = (lossOf(readings, { ...weights, [name]: weights[name] + NUDGE }) - loss) / NUDGE;
      const square = (squares.get(name) ?? 0) + slope * slope;
      squares.set(name, square);
      next[name] = weights[name] - (RATE * slope) / Math.sqrt(square);
    }
    weights = next;
  }
  return weights;
}

/** Mean negative log-likelihood of right answers. */
function lossOf(readings: readonly Reading[], weights: BlendWeights): number {
  let loss = 0;
  let total = 0;
  for (const reading of readings) {
    const { example, isJudged } = reading;
    const { documents, doubt } = blendReading(reading, weights);
    const isNone = example.classes.includes(0);
    const right = documents.reduce(
      (sum, { document, score }) => sum + (example.classes.includes(document + 1) ? score : 0),
      isNone ? doubt : 0,
    );
    const weight = (isJudged ? JUDGED_WEIGHT : 1) * (isNone ? NONE_WEIGHT : 1);
    loss -= weight * Math.log(right + Number.EPSILON);
    total += weight;
  }
  return loss / total;
}
