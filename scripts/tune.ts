import { fileURLToPath } from 'node:url';
import { BLEND, type BlendWeights, blend } from '../src/search/blend';
import { isAnswer } from '../src/search/reject';
import { crossValidate, type Reading } from './meaning/cross-validate';
import { fitBlend } from './meaning/fit-blend';

// npm run tune: fits the weights that blend word ranking and model, and measures each threshold of doubt, on texts that
// the model was not trained on. It prints values for the constants in src/search/blend.ts and src/search/reject.ts.

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
  for (const { example, ranked, meaning, wordCount } of of) {
    const learned = meaning.probabilities.map((_, index) => [index, index] as const);
    const verdict = blend(ranked, meaning, learned, wordCount, weights);
    const [best] = [...verdict.documents].sort((a, b) => b.score - a.score);
    const answered = best !== undefined && isAnswer(best, verdict, mostDoubt);
    if (example.classes.includes(0)) rejected += answered ? 0 : 1;
    else if (answered && example.classes.includes(best.document + 1)) right += 1;
  }
  const s1 = (100 * right) / inScope;
  const rejection = (100 * rejected) / (of.length - inScope);
  return `${s1.toFixed(1)} / ${rejection.toFixed(1)} = ${((s1 + rejection) / 2).toFixed(1)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
