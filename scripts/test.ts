import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import { type BrowserName, findBrowser } from '../browser-driver/find-browser';

// npm test: runs npm run check, then tests in real browsers; ends with "N passed, N failed".
// `--browser=chromium` or `--browser=firefox` runs only that browser.
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const RESULTS = { unit: 'test/.results/unit.json', e2e: 'test/.results/e2e.json' };
const ReportSchema = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

for (const file of Object.values(RESULTS)) rmSync(file, { force: true });
const browsers = chosenBrowsers(process.argv.slice(2));
// Fails now if a browser is missing (or installs it), not after minutes.
for (const browser of browsers) console.log(`${browser}: ${findBrowser(browser)}`);
const projects = browsers.map((browser) => `--project e2e-${browser}`).join(' ');
const isWell =
  run(`npm run check -- ${reporting(RESULTS.unit)}`) &&
  run(`vitest run ${projects} ${reporting(RESULTS.e2e)}`);

const reports = Object.values(RESULTS).filter(existsSync).map(readReport);
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0);
const failed = reports.reduce((sum, report) => sum + report.numFailedTests, 0);
// A step that fails without a failing test (a type error, a suite that does not load) counts as one.
const failures = isWell && passed > 0 ? failed : Math.max(failed, 1);
console.log(`\n${passed} passed, ${failures} failed`);
process.exitCode = failures === 0 ? 0 : 1;

function reporting(file: string): string {
  return `--reporter=default --reporter=json --outputFile.json=${file}`;
}

/** Runs `command` and shows its output; true on success. E2E_SKIP_BUILD makes the tests use the build of `check`. */
function run(command: string): boolean {
  const env = { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', E2E_SKIP_BUILD: '1' };
  return spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
}

function readReport(file: string): v.InferOutput<typeof ReportSchema> {
  return v.parse(ReportSchema, JSON.parse(readFileSync(file, 'utf8')));
}

/** The browsers that `--browser=…` names; all by default. Throws for unknown options. */
function chosenBrowsers(options: readonly string[]): readonly BrowserName[] {
  const chosen = options.map((option) => {
    const browser = BROWSERS.find((name) => option === `--browser=${name}`);
    if (browser === undefined) throw new Error(`${option}? Known: --browser=chromium, --browser=firefox`);
    return browser;
  });
  return chosen.length === 0 ? BROWSERS : chosen;
}
