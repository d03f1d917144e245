import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPage } from '../scripts/faq/import-page';
import { readAssets } from '../scripts/read-assets';
import { categoryHtml } from './category-html';

// npm run bench:import: measures the import of a category page. Fails if the largest misses its goal.
const SIZES = [1_250, 5_000, 20_000];
const GOAL_MS = 5_000;

const [model] = readAssets('assets/faq').entries;
if (model === undefined) throw new Error('No entry to make others of');
const folder = mkdtempSync(join(tmpdir(), 'faq-import-bench-'));
try {
  for (const size of SIZES) {
    const entries = Array.from({ length: size }, (_, index) => ({
      ...model,
      question: `${model.question} Cas ${index}`,
    }));
    const file = join(folder, 'page.html');
    writeFileSync(file, categoryHtml(entries, size));
    const begin = performance.now();
    const before = process.cpuUsage();
    importPage(file, folder, { id: `trial-${size}` });
    const time = performance.now() - begin;
    const { user } = process.cpuUsage(before);
    console.log(`${size} questions: ${Math.round(time)} ms, ${Math.round(user / 1000)} ms of processor`);
    if (size === SIZES.at(-1) && time > GOAL_MS) process.exitCode = 1;
    rmSync(join(folder, `trial-${size}.txt`));
    rmSync(join(folder, `trial-${size}.sources.yaml`));
  }
} finally {
  rmSync(folder, { recursive: true });
}
