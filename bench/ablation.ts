import { readPhrasings } from '../scripts/meaning/examples';
import type { Example } from '../scripts/meaning/logistic-regression';
import {
  type ContextCase,
  type JudgedQuery,
  readCases,
  readQueries,
  touchesTerm,
} from '../scripts/meaning/queries';
import { readFields } from '../scripts/meaning/read-fields';
import { prepareTraining, train } from '../scripts/meaning/train-model';
import { readAssets } from '../scripts/read-assets';
import { termsOf } from '../src/lexicon/lexicon';
import { createModel, type Model } from '../src/meaning/model';
import { indexFaq } from '../src/search/indexed-faq';
import { createSearchIndex, type SearchIndexSource } from '../src/search/search-index';
import { createTermMatcher } from '../src/terms/term-matcher';
import { type Explained, figuresOf } from './context/figures';
import { judge } from './measure';
import { openReport } from './report';

const report = openReport('bench:search:ablation');

// npm run bench:search:ablation: the effect of each part of the search and of the gate, on development sets.
const FOLDER = 'assets/faq';
const QUERY_SETS = [
  ...['own', 'colloquial', 'formal'].map((name) => `queries/${name}`),
  ...['candidate', 'employer', 'association', 'official'].map((name) => `held-out/first/${name}`),
].map((name) => `test/search/${name}.jsonl`);
const SENTENCE_SETS = [
  'test/search/held-out/first/sentences.jsonl',
  'test/fixtures/sentences-held-out.jsonl',
];

const assets = readAssets(FOLDER);
const { entries, lexicon } = assets;
const phrasings = readPhrasings(FOLDER);
const fields = readFields(FOLDER);
const data = prepareTraining(entries, lexicon, phrasings, fields);
const shipped: SearchIndexSource = { ...assets, model: createModel(assets.model) };

const isNone = ({ classes }: Example): boolean => classes.includes(0);
const trainedOn = (wanted: (example: Example, index: number) => boolean): Model =>
  createModel(train(data, data.asked.filter(wanted)));
const eachNth = (n: number) => (_: Example, index: number) => index % n === 0;
const withoutSentences: SearchIndexSource = {
  ...shipped,
  model: modelOf(prepareTraining(entries, lexicon, { ...phrasings, sentences: [] }, fields)),
};
const withoutFields: SearchIndexSource = { ...shipped, model: modelOf({ ...data, fields: new Map() }) };

function modelOf(other: typeof data): Model {
  return createModel(train(other, other.asked));
}

const RULES: Rules = { isGated: true, namesTerm: false };

reportQueries();
reportSentences();

/** Searches without one part. */
function reportQueries(): void {
  const queries = QUERY_SETS.flatMap((file) => readQueries(file, entries));
  const variants: readonly (readonly [name: string, source: SearchIndexSource, asTyped?: boolean])[] = [
    ['all parts', shipped],
    ['without the model (words alone)', { ...shipped, model: undefined }],
    ['without the lexicon', { ...shipped, lexicon: [] }],
    ['without corrections', shipped, true],
    ['without the fields of everyday words', withoutFields],
    ['without the judged sentences', withoutSentences],
    ['without official pages as rivals', { ...shipped, pages: [], topics: [] }],
    ['a half of the phrasings', { ...shipped, model: trainedOn(eachNth(2)) }],
    ['a quarter of the phrasings', { ...shipped, model: trainedOn(eachNth(4)) }],
    ['an eighth of the phrasings', { ...shipped, model: trainedOn(eachNth(8)) }],
    [
      'a tenth of the out-of-FAQ queries',
      { ...shipped, model: trainedOn((example, index) => !isNone(example) || index % 10 === 0) },
    ],
  ];
  report(`${queries.length} queries: ${QUERY_SETS.map(nameOf).join(', ')}.\n`);
  report('| variant | S@1 | S@3 | rejection | combined |');
  report('|---|---|---|---|---|');
  for (const [name, source, asTyped] of variants) {
    const { s1, s3, rejection, combined } = judge(queries, answersOf(source, queries, asTyped));
    report(`| ${[name, ...[s1, s3, rejection, combined].map((share) => share.toFixed(1))].join(' | ')} |`);
  }
}

function answersOf(source: SearchIndexSource, asked: readonly JudgedQuery[], asTyped?: boolean): string[][] {
  const index = createSearchIndex(source);
  return asked.map(({ q }) => {
    const outcome = index.query({ text: q, asTyped });
    return outcome.kind === 'answered' ? outcome.results.map(({ entry }) => entry.id) : [];
  });
}

/** How the term of a sentence is explained without one part. Each text is one sentence here, without its page. */
function reportSentences(): void {
  const cases = SENTENCE_SETS.flatMap((file) => readCases(file, entries));
  const variants: readonly (readonly [name: string, source: SearchIndexSource, rules?: Partial<Rules>])[] = [
    ['all parts', shipped],
    ['without the gate (every term highlighted)', shipped, { isGated: false }],
    ['only entries that name the term', shipped, { namesTerm: true }],
    ['without the fields of everyday words', withoutFields],
    ['without the judged sentences', withoutSentences],
    ['without the model (words alone)', { ...shipped, model: undefined }],
  ];
  report(`\n${cases.length} sentences: ${SENTENCE_SETS.map(nameOf).join(', ')}.\n`);
  report('| variant | first answer | among three | highlighted | look-alikes rejected |');
  report('|---|---|---|---|---|');
  for (const [name, source, rules] of variants) {
    const explain = createExplainer(source, { ...RULES, ...rules });
    const { s1, s3, highlighted, lookalikesRejected } = figuresOf(cases.map(explain));
    report(`| ${[name, s1, s3, highlighted, lookalikesRejected].join(' | ')} |`);
  }
}

interface Rules {
  /** Highlight a term only where an entry answers its sentence. */
  readonly isGated: boolean;
  /** Show only entries that name the term. */
  readonly namesTerm: boolean;
}

/** Explains the terms of cases without a browser. */
function createExplainer(
  source: SearchIndexSource,
  { isGated, namesTerm }: Rules,
): (judged: ContextCase) => Explained {
  const matcher = createTermMatcher(termsOf(lexicon));
  const index = createSearchIndex(source);
  const faq = indexFaq({ entries, lexicon });
  return (judged) => {
    const { text, relevant } = judged;
    const about = matcher.find(text).find((found) => touchesTerm(judged, found))?.termId;
    if (about === undefined || (isGated && index.judge({ text, about }) !== 'answered'))
      return { judged, isHighlighted: false, rank: 0 };
    const outcome = index.query({ text, about });
    const naming = faq.thatSpeakOf(about);
    const ids = (outcome.kind === 'answered' ? outcome.results : [])
      .map(({ entry }) => entry.id)
      .filter((id) => !namesTerm || naming.has(faq.documentOf(id) ?? -1));
    return { judged, isHighlighted: true, rank: 1 + ids.findIndex((id) => relevant.includes(id)) };
  };
}

function nameOf(file: string): string {
  return file.replace(/^test\/|\.jsonl$/g, '');
}
