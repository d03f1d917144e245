import { runAll } from './run';

// npm run check: all that must hold and needs no browser.
const isWell = runAll([
  { title: 'types of the entrypoints', command: 'wxt prepare' },
  { title: 'format and lint', command: 'biome check .' },
  { title: 'types', command: 'tsc --noEmit' },
  { title: 'dead code', command: 'knip' },
  { title: 'data of the FAQ', command: 'tsx scripts/faq-check.ts' },
  { title: 'build for Chrome', command: 'wxt build' },
  { title: 'build for Edge', command: 'wxt build -b edge' },
  { title: 'build for Firefox', command: 'wxt build -b firefox --mv3' },
  { title: 'Firefox’s add-on linter', command: 'tsx scripts/package/lint-addon.ts' },
  { title: 'bundle budgets', command: 'tsx scripts/budgets.ts' },
  {
    title: 'unit and architecture tests',
    command:
      'vitest run --project unit --reporter=default --reporter=json --outputFile.json=test/.results/unit.json',
  },
]);
process.exitCode = isWell ? 0 : 1;
