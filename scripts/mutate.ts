import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../browser-driver/build-extension';
import { REMEDIES } from './remedies/remedies';
import type { Remedy } from './remedies/remedy';

// npm run mutate -- [NAME…]: removes each remedy and expects its tests to fail: unit tests, or tests in Chromium with a
// build of their own. Writes the table docs/mutations.md; the rows of other remedies are kept.
const TABLE = fileURLToPath(new URL('../docs/mutations.md', import.meta.url));
const HEAD = `# Remedies taken away

Written by \`npm run mutate\`, which takes each remedy out of the source and runs the tests that claim to hold it: unit
tests, or tests in Chromium (\`e2e\`) with a build of their own. *Killed* says how many of the tests with that name failed:
at least one must; something else holds the others, which the command names. The lists are in scripts/remedies.

| remedy | source | tests | killed |
|---|---|---|---|
`;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => REMEDIES.every((remedy) => remedy.name !== name));
if (unknown.length > 0) throw new Error(`No remedy is named ${unknown.join(', ')}`);
const rows = readRows();
for (const remedy of REMEDIES) {
  if (wanted.length > 0 && !wanted.includes(remedy.name)) continue;
  const result = await mutate(remedy);
  console.log(`${remedy.name}: ${result}`);
  const tests = `\`${remedy.tests.join(': ').replaceAll('|', ' / ')}\``;
  rows.set(remedy.name, `| ${remedy.name} | ${remedy.file} | ${tests} | ${result} |`);
  if (result.startsWith('no')) process.exitCode = 1;
  const known = REMEDIES.flatMap(({ name }) => rows.get(name) ?? []);
  writeFileSync(TABLE, `${HEAD}${known.join('\n')}\n`);
}

/** Returns how many of the tests fail without the remedy, or 'no: …'. Restores the source. */
async function mutate({ file, search, replace = '', tests: [testFile, names] }: Remedy): Promise<string> {
  const source = readFileSync(file, 'utf8');
  if (source.split(search).length !== 2) return 'no: the remedy is not in the source';
  try {
    writeFileSync(
      file,
      source.replace(search, () => replace),
    );
    if (isInBrowser(testFile)) await buildExtension('chromium');
    return run(testFile, names);
  } finally {
    writeFileSync(file, source);
  }
}

function isInBrowser(file: string): boolean {
  return file.startsWith('e2e/');
}

function run(file: string, names: string): string {
  const project = isInBrowser(file) ? 'e2e-chromium' : 'unit';
  const { stdout } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', project, `test/${file}`, '-t', names, '--reporter=json', '--retry=0'],
    { encoding: 'utf8', env: { ...process.env, E2E_SKIP_BUILD: '1' }, maxBuffer: 1 << 28 },
  );
  const [report] = /\{"num.*\}/s.exec(stdout) ?? [];
  if (report === undefined) return 'no: the tests did not run';
  const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(report) as Report;
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const { status, fullName } of results) if (status === 'passed') console.log(`  passes: ${fullName}`);
  if (failed > 0) return `${failed} of ${failed + passed}`;
  return passed > 0 ? `no: ${passed} pass` : 'no: no test has that name';
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function readRows(): Map<string, string> {
  try {
    const lines = readFileSync(TABLE, 'utf8')
      .split('\n')
      .filter((line) => /^\| [a-z]/.test(line));
    return new Map(lines.map((line) => [line.split(' | ')[0]?.slice(2) ?? '', line]));
  } catch {
    return new Map();
  }
}
