import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildExtension } from '../browser-driver/build-extension';
import { REMEDIES, type Remedy } from './remedies';

// npm run mutate -- [NAME…]: removes each remedy, builds, and expects its test to fail in Chromium. Writes the table
// docs/mutations.md; the rows of other remedies are kept.
const TABLE = fileURLToPath(new URL('../docs/mutations.md', import.meta.url));
const HEAD = `# Remedies taken away

Written by \`npm run mutate\`, which takes each remedy out of the source, builds the extension and runs the test that
claims to hold it, in Chromium. *Killed* means that the test failed, as it must. The list is scripts/remedies.ts.

| remedy | source | test | killed |
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
  rows.set(remedy.name, `| ${remedy.name} | ${remedy.file} | ${remedy.test.join(': ')} | ${result} |`);
  if (result !== 'yes') process.exitCode = 1;
}
const known = REMEDIES.flatMap(({ name }) => rows.get(name) ?? []);
writeFileSync(TABLE, `${HEAD}${known.join('\n')}\n`);
await buildExtension('chromium');

/** Returns 'yes' if the test fails without the remedy, else 'no: …'. Restores the source. */
async function mutate({ file, search, replace, test: [testFile, name] }: Remedy): Promise<string> {
  const source = readFileSync(file, 'utf8');
  if (source.split(search).length !== 2) return 'no: the remedy is not in the source';
  try {
    writeFileSync(
      file,
      source.replace(search, () => replace),
    );
    await buildExtension('chromium');
    return run(testFile, name);
  } finally {
    writeFileSync(file, source);
  }
}

function run(file: string, name: string): string {
  const { stdout } = spawnSync(
    'npx',
    ['vitest', 'run', '--project', 'e2e-chromium', `test/e2e/${file}.e2e.ts`, '-t', name, '--reporter=json'],
    { encoding: 'utf8', env: { ...process.env, E2E_SKIP_BUILD: '1' }, maxBuffer: 1 << 28 },
  );
  const [report] = /\{"num.*\}/s.exec(stdout) ?? [];
  if (report === undefined) return 'no: the tests did not run';
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(report);
  if (failed > 0) return 'yes';
  return passed > 0 ? 'no: the test passes' : 'no: no test has that name';
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
