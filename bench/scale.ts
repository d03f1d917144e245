import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readPhrasings } from '../scripts/meaning/examples';
import { readQueries } from '../scripts/meaning/queries';
import { readAssets } from '../scripts/read-assets';
import { type Contender, toDocuments } from './engine';
import { generateEntries } from './generated-entries';
import { answersOf, buildEngine, timeEngines } from './measure';
import { createOurs } from './ours';
import { PEERS } from './peers';
import { openReport } from './report';

const report = openReport('bench:search:scale');

// npm run bench:search:scale: build time, query time and heap as the FAQ grows; each measure in a process of its own.
const SIZES = [12, 1_000, 10_000];
const NAMES = ['ours', 'FlexSearch default', 'FlexSearch French', 'MiniSearch OR'];
const FOLDER = 'assets/faq';
const MB = 1_000_000;

const [name, size] = process.argv.slice(2);
if (name === undefined || size === undefined) compareAll();
else await measure(name, Number(size));

function compareAll(): void {
  report(`Node ${process.version}\n`);
  report('| engine | entries | build ms | p50 / p99 µs | heap MB |');
  report('|---|---|---|---|---|');
  for (const entries of SIZES) {
    for (const engine of NAMES) {
      const script = fileURLToPath(import.meta.url);
      const args = ['--expose-gc', '--import', 'tsx', script, engine, String(entries)];
      const { stdout, status } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (status !== 0) throw new Error(`${engine} failed at ${entries} entries`);
      report(stdout.trimEnd());
    }
  }
}

async function measure(engineName: string, count: number): Promise<void> {
  const assets = readAssets(FOLDER);
  const contender = [createOurs(assets), ...PEERS].find((known) => known.name === engineName);
  if (contender === undefined) throw new Error(`no engine "${engineName}"`);
  const { byEntry, outOfFaq } = readPhrasings(FOLDER);
  const texts = [...[...byEntry.values()].flat(), ...outOfFaq];
  const documents = toDocuments(generateEntries(assets.entries, texts, count));
  const queries = readQueries('test/search/queries/own.jsonl', assets.entries);

  const before = heap();
  const { engine, buildMs } = await warmBuild(contender, documents);
  const used = heap() - before;
  await answersOf(engine, documents, queries);
  const times = (await timeEngines(new Map([[engineName, engine]]), queries)).get(engineName);
  const [p50 = 0, p99 = 0] = [times?.p50us, times?.p99us];
  report(
    `| ${engineName} | ${count} | ${buildMs.toFixed(1)} | ${p50.toFixed(0)} / ${p99.toFixed(0)} | ${(used / MB).toFixed(1)} |`,
  );
}

/** A second build: the first one only compiles the code. */
async function warmBuild(contender: Contender, documents: ReturnType<typeof toDocuments>) {
  await buildEngine(contender, documents.slice(0, 50));
  return buildEngine(contender, documents);
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
