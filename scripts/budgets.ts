import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

// Gzipped size of what each context loads, in kB (1,000 bytes): the goal, and the limit that fails the check. The limit
// keeps a missed goal from growing.
const BUDGETS = [
  { name: 'content script', file: 'content-scripts/content.js', goal: 20, most: 20 },
  // Loaded in idle time, only in pages with a term. The limit is today's size of Preact and the answer components.
  { name: 'card', file: 'card.js', goal: 18, most: 18 },
  { name: 'help-page script', file: 'content-scripts/help-page.js', goal: 3, most: 4.5 },
  { name: 'popup', file: 'popup.html', goal: 27, most: 27 },
  // Loaded on opening the settings or « À propos ».
  { name: 'settings', file: 'chunks/settings-page-*.js', goal: 3.5, most: 3.5 },
  { name: 'quick search', file: 'quick-search.html', goal: 27, most: 27 },
  { name: 'background', file: 'background.js', goal: 200, most: 200 },
] as const;
const BUILDS = ['chrome-mv3', 'firefox-mv3'];

let isWithin = true;
for (const build of BUILDS) {
  const folder = join('.output', build);
  for (const { name, file, goal, most } of BUDGETS) {
    const sizes = scriptsOf(folder, file).map((path) => gzipSync(readFileSync(join(folder, path))).length);
    const size = sizes.reduce((sum, bytes) => sum + bytes, 0) / 1_000;
    const isGood = sizes.length > 0 && size <= most;
    isWithin &&= isGood;
    console.log(
      `${isGood ? '✓' : '✗'} ${build.padEnd(12)} ${name.padEnd(15)} ${size.toFixed(1)} of ${most} kB${size > goal ? `, goal ${goal} missed` : ''}`,
    );
  }
}
if (!isWithin) process.exitCode = 1;

/** For a script: its path, with `*` for the hash in its name. For a page: the scripts that it loads. */
function scriptsOf(folder: string, file: string): string[] {
  const [start = '', end] = file.split('*');
  if (end !== undefined) {
    const files = readdirSync(join(folder, dirname(file))).map((name) => join(dirname(file), name));
    return files.filter((path) => path.startsWith(start) && path.endsWith(end));
  }
  if (!file.endsWith('.html')) return [file];
  const html = readFileSync(join(folder, file), 'utf8');
  return [...html.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].flatMap(([, path]) => path ?? []);
}
