import { fileURLToPath } from 'node:url';
import { BLEND, type BlendWeights, isAnswer } from '../src/search/decide';
import { blendReading, crossValidate, type Reading } from './meaning/cross-validate';
import { fitBlend } from './meaning/fit-blend';

// npm run tune: fits the weights that blend word ranking and model, and measures each threshold of doubt, on texts that
// the model was not trained on. It prints values for the constants in src/search/decide.ts.

const THRESHOLDS = [0.2, 0.25, 0.3, 0.33, 0.36, 0.4, 0.45, 0.5, 0.6];

const readings = crossValidate(fileURLToPath(new URL('../assets/faq', import.meta.url)));
const sets = {
  phrasings: readings.filter((reading) => !reading.isJudged),
  judged: readings.filter((reading) => reading.isJudged),
};

show('as shipped', BLEND);
show('fitted', fitBlend(readings));

function show(name: string, weights: BlendWeights): void {
  console.log(
    `${name} ${JSON.stringify(weights, (_, value) => (typeof value === 'number' ? round(value) : value))}`,
  );
  for (const [set, of] of Object.entries(sets)) {
    console.log(`  ${set} (${of.length}); doubt: S@1 / rejection = combined`);
    console.log(
      `    ${THRESHOLDS.map((mostDoubt) => `${mostDoubt}: ${measure(of, weights, mostDoubt)}`).join('  ')}`,
    );
  }
}

function measure(of: readonly Reading[], weights: BlendWeights, mostDoubt: number): string {
  let right = 0;
  let rejected = 0;
  const inScope = of.filter(({ example }) => !example.classes.includes(0)).length;
  for (const reading of of) {
    const { classes } = reading.example;
    const verdict = blendReading(reading, weights);
    const [best] = [...verdict.documents].sort((a, b) => b.score - a.score);
    const answered = best !== undefined && isAnswer(best, verdict, mostDoubt);
    if (classes.includes(0)) rejected += answered ? 0 : 1;
    else if (answered && classes.includes(best.document + 1)) right += 1;
  }
  const s1 = (100 * right) / inScope;
  const rejection = (100 * rejected) / (of.length - inScope);
  return `${s1.toFixed(1)} / ${rejection.toFixed(1)} = ${((s1 + rejection) / 2).toFixed(1)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
