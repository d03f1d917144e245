import { readPhrasings } from '../scripts/meaning/examples';
import type { Example } from '../scripts/meaning/logistic-regression';
import { type JudgedQuery, readQueries } from '../scripts/meaning/queries';
import { readFields } from '../scripts/meaning/read-fields';
import { prepareTraining, train } from '../scripts/meaning/train-model';
import { readAssets } from '../scripts/read-assets';
import { createModel, type Model } from '../src/meaning/model';
import { createSearchIndex, type SearchIndexSource } from '../src/search/search-index';
import { judge } from './measure';
import { openReport } from './report';

const report = openReport('bench:search:ablation');

// npm run bench:search:ablation: the effect of each part of the search, on queries not used for tuning.
const FOLDER = 'assets/faq';
const SETS = ['own', 'colloquial', 'formal'];

const assets = readAssets(FOLDER);
const data = prepareTraining(assets.entries, assets.lexicon, readPhrasings(FOLDER), readFields(FOLDER));
const shipped: SearchIndexSource = { ...assets, model: createModel(assets.model) };
const queries = SETS.flatMap((set) => readQueries(`test/search/queries/${set}.jsonl`, assets.entries));

const isNone = ({ classes }: Example): boolean => classes.includes(0);
const trainedOn = (wanted: (example: Example, index: number) => boolean): Model =>
  createModel(train(data, data.asked.filter(wanted)));
const eachNth = (n: number) => (_: Example, index: number) => index % n === 0;

/** Variants of the search, each without one part. */
const VARIANTS: readonly (readonly [name: string, source: SearchIndexSource, asTyped?: boolean])[] = [
  ['all parts', shipped],
  ['without the model (words alone)', { ...shipped, model: undefined }],
  ['without the lexicon', { ...shipped, lexicon: [] }],
  ['without corrections', shipped, true],
  ['a half of the phrasings', { ...shipped, model: trainedOn(eachNth(2)) }],
  ['a quarter of the phrasings', { ...shipped, model: trainedOn(eachNth(4)) }],
  ['an eighth of the phrasings', { ...shipped, model: trainedOn(eachNth(8)) }],
  [
    'a tenth of the out-of-FAQ queries',
    { ...shipped, model: trainedOn((example, index) => !isNone(example) || index % 10 === 0) },
  ],
];

report(`${SETS.join(', ')}: ${queries.length} queries\n`);
report('| variant | S@1 | S@3 | rejection | combined |');
report('|---|---|---|---|---|');
for (const [name, source, asTyped] of VARIANTS) {
  const { s1, s3, rejection, combined } = judge(queries, answersOf(source, queries, asTyped));
  report(`| ${[name, ...[s1, s3, rejection, combined].map((share) => share.toFixed(1))].join(' | ')} |`);
}

function answersOf(source: SearchIndexSource, asked: readonly JudgedQuery[], asTyped?: boolean): string[][] {
  const index = createSearchIndex(source);
  return asked.map(({ q }) => {
    const outcome = index.query({ text: q, asTyped });
    return outcome.kind === 'answered' ? outcome.results.map(({ entry }) => entry.id) : [];
  });
}
