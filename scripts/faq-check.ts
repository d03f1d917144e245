import { fileURLToPath } from 'node:url';
import { checkAssets } from './faq/check-assets';

// npm run faq:check: checks that assets/faq is valid and consistent. Warnings do not fail it.
const { problems, warnings, toOpen, summary } = checkAssets(
  fileURLToPath(new URL('../assets/faq', import.meta.url)),
  new Date(),
);
for (const warning of warnings) console.warn(`⚠ ${warning}`);
for (const problem of problems) console.error(`✗ ${problem}`);
if (toOpen.length > 0)
  console.log(`To open before a release, offered or read so far in copies only:\n  ${toOpen.join('\n  ')}`);
if (problems.length === 0) console.log(`✓ ${summary}`);
else process.exitCode = 1;
