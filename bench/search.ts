import { parseArgs } from 'node:util';
import { type JudgedQuery, readQueries } from '../scripts/meaning/queries';
import { readAssets } from '../scripts/read-assets';
import { gzipKb } from './bundle-size';
import { type Engine, toDocuments } from './engine';
import { type Answers, answersOf, buildEngine, type Figures, judge, timeEngines } from './measure';
import { createMiniSearchWithOurs, createOurs } from './ours';
import { PEERS } from './peers';
import { openReport } from './report';

const report = openReport('bench:search');

// npm run bench:search -- --queries FILE.jsonl [--json] [--misses] [--only ours]
const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: 'test/search/queries/own.jsonl' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const FOLDER = 'assets/faq';
const assets = readAssets(FOLDER);
const queries = readQueries(values.queries, assets.entries);
const documents = toDocuments(assets.entries);
const contenders = [createOurs(assets), createMiniSearchWithOurs(assets, FOLDER), ...PEERS].filter(
  ({ name }) => values.only === undefined || name === values.only,
);

const engines = new Map<string, Engine>();
const answers = new Map<string, Answers>();
const builds = new Map<string, number>();
for (const contender of contenders) {
  const { engine, buildMs } = await buildEngine(contender, documents);
  engines.set(contender.name, engine);
  builds.set(contender.name, buildMs);
  answers.set(contender.name, await answersOf(engine, documents, queries));
}
const times = await timeEngines(engines, queries);
const figures: Record<string, Figures & { gzipKb: number | null }> = {};
for (const contender of contenders) {
  const { name } = contender;
  figures[name] = {
    ...judge(queries, answers.get(name) ?? []),
    ...(times.get(name) ?? { p50us: 0, p99us: 0, slowestUs: 0 }),
    buildMs: builds.get(name) ?? 0,
    gzipKb: await gzipKb(contender),
  };
}

printTable();
printStyles(answers.get('ours') ?? []);
if (values.misses) printMisses(answers.get('ours') ?? []);
if (values.json)
  console.log(
    JSON.stringify({ engines: figures }, (_, value) => (typeof value === 'number' ? round(value) : value)),
  );

function printTable(): void {
  report(`${values.queries}: ${queries.length} queries, Node ${process.version}\n`);
  report(
    '| engine | S@1 | S@3 | MRR@10 | rejection | combined | p50 / p99 µs | slowest queries µs | build ms | gzip kB |',
  );
  report('|---|---|---|---|---|---|---|---|---|---|');
  for (const [name, row] of Object.entries(figures)) {
    const shares = [row.s1, row.s3, row.mrr, row.rejection, row.combined].map((value) => value.toFixed(1));
    const size = row.gzipKb === null ? 'not built' : row.gzipKb.toFixed(1);
    report(
      `| ${[name, ...shares, `${row.p50us.toFixed(0)} / ${row.p99us.toFixed(0)}`, row.slowestUs.toFixed(0), row.buildMs.toFixed(1), size].join(' | ')} |`,
    );
  }
}

function printStyles(given: Answers): void {
  report('\nours by style (share right):');
  for (const style of new Set(queries.map((query) => query.style))) {
    const chosen = queries.flatMap((query, index) => (query.style === style ? [index] : []));
    const right = chosen.filter((index) => isRight(queries[index], given[index] ?? []));
    report(
      `  ${style.padEnd(12)} ${((100 * right.length) / chosen.length).toFixed(0).padStart(3)} % of ${chosen.length}`,
    );
  }
}

function printMisses(given: Answers): void {
  report('\nmisses:');
  for (const [index, query] of queries.entries()) {
    const shown = given[index] ?? [];
    if (!isRight(query, shown)) {
      report(
        `  « ${query.q} » wanted ${query.relevant.join(', ') || 'nothing'}, got ${shown.slice(0, 3).join(', ') || 'nothing'}`,
      );
    }
  }
}

function isRight(query: JudgedQuery | undefined, shown: readonly string[]): boolean {
  if (query === undefined || query.relevant.length === 0) return shown.length === 0;
  return shown[0] !== undefined && query.relevant.includes(shown[0]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
