import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readPackage, sha256 } from './packages';

// npm run verify:sources, after npm run zip: what a reviewer at Mozilla does. The sources are unpacked alone, built
// from nothing by the two commands of the README, and each file compared with the one in Firefox's package.
const published = unzipSync(readPackage('firefox'));
const folder = mkdtempSync(join(tmpdir(), 'faq-conum-sources-'));
try {
  for (const [path, content] of Object.entries(unzipSync(readPackage('sources')))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  execSync('npm ci --no-audit --no-fund && npm run build:firefox', { cwd: folder, stdio: 'inherit' });
  const differing = Object.entries(published).filter(([path, content]) => {
    const rebuilt = sha256(readFileSync(join(folder, '.output', 'firefox-mv3', path)));
    console.log(`${rebuilt === sha256(content) ? '=' : '✗'} ${rebuilt}  ${path}`);
    return rebuilt !== sha256(content);
  });
  console.log(`\n${Object.keys(published).length} files, ${differing.length} differ from the package`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
