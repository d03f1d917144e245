import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackages, OUTPUT, SUMS, sha256 } from './packages';

// npm run zip: makes the packages for the stores, Firefox's sources, and their checksums. The archives contain no dates
// and sort their files: the same commit gives the same bytes.
rmSync(OUTPUT, { recursive: true, force: true });
const isWell = ['', '-b edge', '-b firefox --mv3'].every(
  (browser) => spawnSync(`wxt zip ${browser}`, { shell: true, stdio: 'inherit' }).status === 0,
);
if (isWell) {
  const sums = listPackages().map((file) => `${sha256(readFileSync(join(OUTPUT, file)))}  ${file}`);
  writeFileSync(join(OUTPUT, SUMS), `${sums.join('\n')}\n`);
  console.log(`\n${sums.join('\n')}`);
}
process.exitCode = isWell ? 0 : 1;
