import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { findDifferences, OUTPUT, type PackageFiles, readFiles, readPackage, SUMS, sha256 } from './packages';

// npm run verify:sources, after npm run zip. First it does what a reviewer at Mozilla does: unpack the sources alone,
// build them with the commands of assets/store/data-use.md, and compare each file with Firefox's package. Then it makes
// all packages again and expects the same bytes.
const published = unzipSync(readPackage('firefox'));
const differences = findDifferences(published, rebuild(unzipSync(readPackage('sources'))));
for (const [path, content] of Object.entries(published)) console.log(`  ${sha256(content)}  ${path}`);
console.log(`\n${Object.keys(published).length} files, ${differences.length} differences after a rebuild`);

const sums = readSums();
execSync('npm run zip', { stdio: 'inherit' });
const isSame = readSums() === sums;
console.log(`\n${isSame ? 'The same' : '✗ Other'} packages when they are made again`);

for (const difference of differences) console.error(`✗ ${difference}`);
process.exitCode = differences.length === 0 && isSame ? 0 : 1;

function rebuild(sources: PackageFiles): PackageFiles {
  const folder = mkdtempSync(join(tmpdir(), 'faq-conum-sources-'));
  try {
    for (const [path, content] of Object.entries(sources)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    execSync('npm ci --no-audit --no-fund && npm run build:firefox', { cwd: folder, stdio: 'inherit' });
    return readFiles(join(folder, '.output', 'firefox-mv3'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSums(): string {
  return readFileSync(join(OUTPUT, SUMS), 'utf8');
}
