import { fileURLToPath } from 'node:url';
import { checkAssets } from './faq/check-assets';

// npm run faq:check: everything in assets/faq is well formed and fits together. Warnings do not fail it.
const { problems, warnings, summary } = checkAssets(
  fileURLToPath(new URL('../assets/faq', import.meta.url)),
  new Date(),
);
for (const warning of warnings) console.warn(`⚠ ${warning}`);
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length === 0) console.log(`✓ ${summary}`);
else process.exitCode = 1;
