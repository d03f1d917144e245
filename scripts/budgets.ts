import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// Sizes after gzip, in kB (1,000 bytes), of what each context loads.
const BUDGETS = [
  { name: 'content script', folder: 'content-scripts', file: /^content\.js$/, most: 27 },
  { name: 'lesson script', folder: 'content-scripts', file: /^lesson\.js$/, most: 4 },
  { name: 'popup', folder: 'chunks', file: /^popup-.*\.js$/, most: 27 },
  { name: 'background', folder: '.', file: /^background\.js$/, most: 200 },
] as const;
const BUILDS = ['chrome-mv3', 'firefox-mv3'];

let isWithin = true;
for (const build of BUILDS) {
  for (const { name, folder, file, most } of BUDGETS) {
    const path = join('.output', build, folder);
    const files = readdirSync(path).filter((entry) => file.test(entry));
    const size =
      files.reduce((sum, entry) => sum + gzipSync(readFileSync(join(path, entry))).length, 0) / 1_000;
    const isGood = files.length > 0 && size <= most;
    isWithin &&= isGood;
    console.log(
      `${isGood ? '✓' : '✗'} ${build.padEnd(12)} ${name.padEnd(15)} ${size.toFixed(1)} of ${most} kB`,
    );
  }
}
if (!isWithin) process.exitCode = 1;
