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
  readonly markJsMs: number | null;
  readonly speedupOverMarkJs: number | null;
  readonly heapMb: number;
  readonly layoutShift: number;
  readonly actMs: number | null;
  readonly mutationsMs: number;
  readonly mutationsLayoutMs: number;
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
    const rival = page.isForMarkJs === true ? await compareWithMarkJs(plain, page, terms) : undefined;
    const floorMs = medianOf(runs.map((run) => run.floorMs));
    const scanMs = medianOf(runs.map((run) => run.scanMs));
    pages[page.name] = {
      floorMs: round(floorMs),
      scanMs: round(scanMs),
      paintMs: round(medianOf(runs.map((run) => run.paintMs))),
      ratioToFloor: round(scanMs / floorMs),
      longestTaskMs: round(Math.max(...runs.map((run) => run.longestTaskMs))),
      firstHighlightMs: page.hasTerms ? round(medianOf(runs.map((run) => run.firstHighlightMs ?? 0))) : null,
      markJsMs: rival === undefined ? null : round(rival.markJs.ms),
      speedupOverMarkJs: rival === undefined ? null : round(rival.markJs.ms / rival.ours.ms),
      heapMb: round(heap / 1_000_000),
      layoutShift: Math.max(...runs.map((run) => run.layoutShift)),
      actMs: page.act === undefined ? null : round(medianOf(runs.map((run) => run.actMs ?? 0))),
      mutationsMs: round(medianOf(runs.map((run) => run.mutationsMs))),
      mutationsLayoutMs: round(medianOf(runs.map((run) => run.mutationsLayoutMs))),
      pointerMoveMs: round(medianOf(runs.map((run) => run.pointerMoveMs))),
    };
    if (rival !== undefined)
      console.error(
        `${page.name}: ${rival.ours.count} occurrences of ours, ${rival.markJs.count} of mark.js`,
      );
  }
} finally {
  await Promise.all([driver.close(), plain.close()]);
}
printTable();
if (values.only === undefined) printGoals();
if (values.json) console.log(JSON.stringify({ pages }));

function printTable(): void {
  report(
    '| page | floor ms | scan ms | painting ms | × floor | longest task ms | first highlight ms | mark.js ms | × faster | heap MB | layout shift | its own changes ms | 1,000 mutations ms | layout of these ms | pointer move ms |',
  );
  report('|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|');
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

/** Prints each goal with its figure. */
function printGoals(): void {
  const worst = (of: (figures: Figures) => number | null): number =>
    Math.max(...Object.values(pages).map((figures) => of(figures) ?? 0));
  const { real, largest } = pages;
  const goals = [
    ['scan of the largest page, × floor', largest?.ratioToFloor, 2],
    ['longest task of any page, ms', worst(({ longestTaskMs }) => longestTaskMs), 50],
    ['first highlight of any page, ms', worst(({ firstHighlightMs }) => firstHighlightMs), 150],
    ['1,000 changes of the largest page, ms', largest?.mutationsMs, 500],
    ['1,000 changes of the real-size page, ms', real?.mutationsMs, 100],
  ] as const;
  report('');
  report('| what | figure | goal | verdict |');
  report('|---|---|---|---|');
  for (const [what, figure = Number.NaN, most] of goals)
    report(`| ${what} | ${figure} | ≤ ${most} | ${figure <= most ? 'met' : '**missed**'} |`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
