import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createModel } from '../../src/meaning/model';
import { packIndex } from '../../src/search/packed-index';
import { createSearchIndex } from '../../src/search/search-index';
import { popupStrings, strings } from '../../src/ui/strings';
import { untilCard } from '../../test/e2e/card';
import { launchChromium } from '../../test/e2e/chromium';
import { fixtureSite } from '../../test/e2e/fixture';
import { hoverText, untilHighlighted } from '../../test/e2e/page-text';
import { popupPanel } from '../../test/e2e/panel';
import { readPhrasings } from '../meaning/examples';
import { readQueries } from '../meaning/queries';
import { readAssets } from '../read-assets';
import { categoryHtml } from './category-html';
import { generateEntries } from './generated-entries';

// npm run bench:size: a FAQ of 1,000 questions in 20 categories through import, check, build, popup and page, in a copy
// of the project that is thrown away.
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['assets', 'entrypoints', 'scripts', 'src', 'package.json', 'tsconfig.json', 'wxt.config.ts'];
const QUESTIONS = 1_000;
const CATEGORIES = 20;
const OPENINGS = 10;
const RUNS = 5;

const copy = mkdtempSync(join(tmpdir(), 'faq-size-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  importPages();
  step('faq:check', 'npm run -s faq:check');
  step('build', 'npx wxt prepare && npx wxt build');
  timeQueries();
  await tryInBrowser();
} finally {
  rmSync(copy, { recursive: true });
}

function importPages(): void {
  const { entries: real } = readAssets(join(copy, 'assets/faq'));
  const { byEntry, outOfFaq } = readPhrasings(join(copy, 'assets/faq'));
  const texts = [...[...byEntry.values()].flat(), ...outOfFaq];
  const generated = generateEntries(real, texts, QUESTIONS).slice(real.length);
  const size = Math.ceil(generated.length / (CATEGORIES - 1));
  for (let number = 1; number < CATEGORIES; number += 1) {
    const file = join(copy, `page-${number}.html`);
    writeFileSync(file, categoryHtml(generated.slice((number - 1) * size, number * size), number));
    step(`faq:import ${number}`, `npm run -s faq:import -- ${file}`, number === 1);
  }
}

function step(title: string, command: string, isShown = true): void {
  const begin = performance.now();
  const { status, stdout, stderr } = spawnSync(command, { cwd: copy, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${title} failed:\n${stdout}${stderr}`);
  if (!isShown) return;
  console.log(`${title}: ${((performance.now() - begin) / 1_000).toFixed(1)} s`);
  if (title.startsWith('faq:')) console.log(indented(`${stdout}${stderr}`));
}

function indented(text: string): string {
  const lines = text.trim().split('\n');
  return [...lines.slice(0, 4), ...lines.slice(4).filter((line) => !/^ {2}\S/.test(line))]
    .map((line) => `    ${line}`)
    .join('\n');
}

function timeQueries(): void {
  const assets = readAssets(join(copy, 'assets/faq'));
  const prepared = { entries: assets.entries, index: packIndex(assets.entries, assets.lexicon) };
  const build = () => createSearchIndex({ ...assets, prepared, model: createModel(assets.model) });
  const index = build();
  console.log(`index, its words prepared at build: ${quickest(build).toFixed(0)} ms`);
  const queries = readQueries(join(ROOT, 'test/search/queries/own.jsonl'), assets.entries).map(({ q }) => q);
  const times = queries.map((text) => quickest(() => index.query({ text }))).sort((a, b) => a - b);
  const quantile = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  console.log(
    `query over ${assets.entries.length} questions: p50 ${quantile(0.5)}, p99 ${quantile(0.99)} ms (${queries.length} queries)`,
  );
}

/** Milliseconds of the quickest of a few runs: what else the machine does only ever adds. */
function quickest(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const begin = performance.now();
    run();
    return performance.now() - begin;
  });
  return Math.min(...times);
}

async function tryInBrowser(): Promise<void> {
  const driver = await launchChromium({ extension: join(copy, '.output/chrome-mv3') });
  try {
    const page = await driver.open(fixtureSite('formation'));
    const found = await untilHighlighted(page.page, 'OPCO');
    const openings: number[] = [];
    for (let count = 0; count < OPENINGS; count += 1) {
      await driver.stopBackground();
      const popup = await driver.openPopup(page);
      const { groups } = await popupPanel(popup).until('categories', (seen) => {
        return popupStrings.categories in seen.groups && strings.popular in seen.groups;
      });
      if (count === 0) console.log(`popup: ${groups[popupStrings.categories]?.length} categories`);
      openings.push(
        await popup.evaluate(() => performance.getEntriesByName('first-answer')[0]?.startTime ?? Number.NaN),
      );
      await driver.closePopup(popup);
    }
    openings.sort((a, b) => a - b);
    const shown = openings.map((ms) => ms.toFixed(0)).join(', ');
    console.log(`popup searchable after, the background asleep before: ${shown} ms`);
    await hoverText(page.page, 'OPCO', '#opco');
    const { title } = await untilCard(page);
    console.log(`page: ${found.length} terms; « OPCO » leads to « ${title} »`);
  } finally {
    await driver.close();
  }
}
