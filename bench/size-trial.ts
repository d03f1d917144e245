import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { untilCard } from '../browser-driver/card';
import { launchChromium } from '../browser-driver/chromium/chromium';
import { fixtureSite } from '../browser-driver/fixture';
import { hoverText, untilHighlighted } from '../browser-driver/page-text';
import { popupPanel } from '../browser-driver/panel';
import { readPhrasings } from '../scripts/meaning/examples';
import { readQueries } from '../scripts/meaning/queries';
import { readAssets } from '../scripts/read-assets';
import { createModel } from '../src/meaning/model';
import { indexFaq } from '../src/search/indexed-faq';
import { createSearchIndex } from '../src/search/search-index';
import { popupStrings } from '../src/ui/popup-strings';
import { categoryHtml } from './category-html';
import { generateEntries } from './generated-entries';
import { timePopupOpenings } from './popup-openings';
import { medianOf, quantile } from './quantile';
import { openReport } from './report';

const report = openReport('bench:size');

// npm run bench:size: a FAQ of 1,000 questions in 20 categories through import, check, build, popup and page, in a
// temporary copy of the project. Fails if a goal is missed.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COPIED = ['assets', 'entrypoints', 'scripts', 'src', 'package.json', 'tsconfig.json', 'wxt.config.ts'];
const QUESTIONS = 1_000;
const CATEGORIES = 20;
const PASSES = 5;
const MAX_QUERY_MS = 2;
const MAX_OPENING_MS = 150;

const copy = mkdtempSync(join(tmpdir(), 'faq-size-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  importPages();
  step('faq:check', 'npm run -s faq:check');
  step('build', 'npx wxt prepare && npx wxt build');
  tryQueries();
  await tryPage();
  await tryPopup();
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
  report(`${title}: ${((performance.now() - begin) / 1_000).toFixed(1)} s`);
  if (title.startsWith('faq:')) report(indented(`${stdout}${stderr}`));
}

function indented(text: string): string {
  const lines = text.trim().split('\n');
  return [...lines.slice(0, 4), ...lines.slice(4).filter((line) => !/^ {2}\S/.test(line))]
    .map((line) => `    ${line}`)
    .join('\n');
}

function tryQueries(): void {
  const assets = readAssets(join(copy, 'assets/faq'));
  const index = createSearchIndex({
    ...assets,
    packed: indexFaq(assets).pack(),
    model: createModel(assets.model),
  });
  const queries = readQueries(join(ROOT, 'test/search/queries/own.jsonl'), assets.entries).map(({ q }) => q);
  const timed = (text: string): number => {
    const begin = performance.now();
    index.query({ text });
    return performance.now() - begin;
  };
  queries.forEach(timed);
  const times = Array.from({ length: PASSES }, () => queries.map(timed)).flat();
  judge('query p99', quantile(times, 0.99), MAX_QUERY_MS);
  report(`    p50 ${quantile(times, 0.5).toFixed(2)} ms; ${queries.length} queries, ${PASSES} times each`);

  const first = assets.entries.filter(({ id, question }) => {
    const outcome = index.query({ text: question });
    return outcome.kind === 'answered' && outcome.results[0]?.entry.id === id;
  });
  report(`asked word for word, ${first.length} of ${assets.entries.length} questions come first`);
}

async function tryPopup(): Promise<void> {
  const { proposed, answered } = await timePopupOpenings(
    join(copy, '.output/chrome-mv3'),
    'qui paye le train',
  );
  judge('popup: a question typed at once is answered', medianOf(answered), MAX_OPENING_MS);
  const shown = (times: readonly number[]): string => times.map((ms) => ms.toFixed(0)).join(', ');
  report(`    answered after ${shown(answered)} ms\n    questions proposed after ${shown(proposed)} ms`);
}

async function tryPage(): Promise<void> {
  const driver = await launchChromium({ extension: join(copy, '.output/chrome-mv3') });
  try {
    const page = await driver.open(fixtureSite('formation'));
    const found = await untilHighlighted(page.page, 'OPCO');
    const popup = await driver.openPopup(page);
    const { groups } = await popupPanel(popup).until(
      'categories',
      (seen) => popupStrings.categories in seen.groups,
    );
    report(`popup: ${groups[popupStrings.categories]?.length} categories`);
    await driver.closePopup(popup);
    await hoverText(page.page, 'OPCO', '#opco');
    const { title } = await untilCard(page);
    report(`page: ${found.length} terms; « OPCO » leads to « ${title} »`);
  } finally {
    await driver.close();
  }
}

function judge(what: string, ms: number, most: number): void {
  const isGood = ms <= most;
  if (!isGood) process.exitCode = 1;
  report(`${isGood ? '✓' : '✗'} ${what}: ${ms.toFixed(1)} ms (goal: ${most} ms)`);
}
