import { parseArgs } from 'node:util';
import { buildExtension, extensionDir } from '../browser-driver/build-extension';
import { launchChromium } from '../browser-driver/chromium/chromium';
import { readAssets } from '../scripts/read-assets';
import { termsOf } from '../src/lexicon/lexicon';
import { generatePages } from './page/generated-pages';
import { compareWithMarkJs } from './page/mark-js';
import { measureRun, type Run, readHeap } from './page/measure';
import { medianOf } from './quantile';
import { openReport } from './report';

const report = openReport('bench:page');

// npm run bench:page -- [--json] [--only NAME] [--runs N]
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});

/** Figures of a page. Times in milliseconds; null where there is nothing to measure. */
interface Figures {
  readonly floorMs: number;
  readonly scanMs: number;
  readonly paintMs: number;
  readonly ratioToFloor: number;
  readonly longestTaskMs: number;
  readonly firstHighlightMs: number | null;
  readonly markJsMs: number;
  readonly speedupOverMarkJs: number;
  readonly heapMb: number;
  readonly layoutShift: number;
  readonly actMs: number | null;
  readonly mutationsMs: number;
  readonly pointerMoveMs: number;
}

const terms = termsOf(readAssets('assets/faq').lexicon);
const wanted = generatePages().filter(({ name }) => values.only === undefined || name === values.only);
await buildExtension('chromium');
const driver = await launchChromium({ extension: extensionDir('chromium') });
const plain = await launchChromium({});
const pages: Record<string, Figures> = {};
try {
  for (const page of wanted) {
    const runs: Run[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) runs.push(await measureRun(driver, page));
    const heap = (await readHeap(driver, page)) - (await readHeap(plain, page));
    const { ours, markJs } = await compareWithMarkJs(plain, page, terms);
    const floorMs = medianOf(runs.map((run) => run.floorMs));
    const scanMs = medianOf(runs.map((run) => run.scanMs));
    pages[page.name] = {
      floorMs: round(floorMs),
      scanMs: round(scanMs),
      paintMs: round(medianOf(runs.map((run) => run.paintMs))),
      ratioToFloor: round(scanMs / floorMs),
      longestTaskMs: round(Math.max(...runs.map((run) => run.longestTaskMs))),
      firstHighlightMs: page.hasTerms ? round(medianOf(runs.map((run) => run.firstHighlightMs ?? 0))) : null,
      markJsMs: round(markJs.ms),
      speedupOverMarkJs: round(markJs.ms / ours.ms),
      heapMb: round(heap / 1_000_000),
      layoutShift: Math.max(...runs.map((run) => run.layoutShift)),
      actMs: page.act === undefined ? null : round(medianOf(runs.map((run) => run.actMs ?? 0))),
      mutationsMs: round(medianOf(runs.map((run) => run.mutationsMs))),
      pointerMoveMs: round(medianOf(runs.map((run) => run.pointerMoveMs))),
    };
    console.error(`${page.name}: ${ours.count} occurrences of ours, ${markJs.count} of mark.js`);
  }
} finally {
  await Promise.all([driver.close(), plain.close()]);
}
printTable();
if (values.json) console.log(JSON.stringify({ pages }));

function printTable(): void {
  report(
    '| page | floor ms | scan ms | painting ms | × floor | longest task ms | first highlight ms | mark.js ms | × faster | heap MB | layout shift | its own changes ms | 1,000 mutations ms | pointer move ms |',
  );
  report('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const [name, figures] of Object.entries(pages)) {
    const { floorMs, scanMs, paintMs, ratioToFloor, longestTaskMs, firstHighlightMs, ...rest } = figures;
    const cells = [
      floorMs,
      scanMs,
      paintMs,
      ratioToFloor,
      longestTaskMs,
      firstHighlightMs ?? '–',
      ...Object.values(rest).map((value) => value ?? '–'),
    ];
    report(`| ${[name, ...cells].join(' | ')} |`);
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
