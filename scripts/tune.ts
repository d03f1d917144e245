import { fileURLToPath } from 'node:url';
import { BLEND, type BlendWeights, blend } from '../src/search/blend';
import { isAnswer, REJECTION, type RejectionRule } from '../src/search/reject';
import { crossValidate, type Reading } from './meaning/cross-validate';

// npm run tune: chooses how words and model are blended and when a query is rejected, on texts that neither has seen.
// The constants stand in src/search/blend.ts and src/search/reject.ts; this prints what they are worth and what would be best.

interface Figures {
  readonly s1: number;
  readonly rejection: number;
  readonly combined: number;
}

const STEPS = {
  words: [0, 0.1, 0.2, 0.35, 0.5],
  mostDoubt: [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6],
  coverageRelief: [0, 0.1, 0.2, 0.3],
};

const readings = crossValidate(fileURLToPath(new URL('../assets/faq', import.meta.url)));
const phrasings = readings.filter((reading) => !reading.isJudged);
const judged = readings.filter((reading) => reading.isJudged);

function measure(of: readonly Reading[], weights: BlendWeights, rule: RejectionRule): Figures {
  let right = 0;
  let rejected = 0;
  const inScope = of.filter(({ example }) => !example.classes.includes(0)).length;
  for (const { example, ranked, meaning } of of) {
    const classOf = meaning.probabilities.map((_, index) => index);
    const [best] = blend(ranked, meaning, classOf, weights).sort((a, b) => b.score - a.score);
    const answered = best !== undefined && isAnswer(best, meaning, true, rule);
    if (example.classes.includes(0)) rejected += answered ? 0 : 1;
    else if (answered && example.classes.includes(best.document + 1)) right += 1;
  }
  const s1 = (100 * right) / inScope;
  const rejection = (100 * rejected) / (of.length - inScope);
  return { s1, rejection, combined: (s1 + rejection) / 2 };
}

function show(name: string, weights: BlendWeights, rule: RejectionRule): void {
  const line = (of: readonly Reading[]): string => {
    const { s1, rejection, combined } = measure(of, weights, rule);
    return `S@1 ${s1.toFixed(1)}  rejection ${rejection.toFixed(1)}  combined ${combined.toFixed(1)}`;
  };
  console.log(`${name} ${JSON.stringify({ ...weights, ...rule })}`);
  console.log(`  phrasings (${phrasings.length})  ${line(phrasings)}`);
  console.log(`  judged    (${judged.length})  ${line(judged)}`);
}

const settings = STEPS.words.flatMap((words) =>
  STEPS.mostDoubt.flatMap((mostDoubt) =>
    STEPS.coverageRelief.map((coverageRelief) => {
      const rule = { ...REJECTION, mostDoubt, coverageRelief };
      const worth = measure(phrasings, { words }, rule).combined + measure(judged, { words }, rule).combined;
      return { weights: { words }, rule, worth };
    }),
  ),
);
settings.sort((a, b) => b.worth - a.worth);
show('as shipped', BLEND, REJECTION);
for (const { weights, rule } of settings.slice(0, 8)) show('best', weights, rule);
