import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkAssets } from './faq/check-assets';
import { importPage } from './faq/import-page';
import { reportImport } from './faq/import-report';

// npm run faq:import -- FILE [--url https://…] [--title "…"] [--id name] [--replace]: see CONTRIBUTING.
const FOLDER = fileURLToPath(new URL('../assets/faq', import.meta.url));

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      title: { type: 'string' },
      id: { type: 'string' },
      replace: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Error('Which file? npm run faq:import -- FILE');
  console.log(reportImport(importPage(file, FOLDER, values)));
  const { problems } = checkAssets(FOLDER, new Date());
  if (problems.length > 0) console.log(`\nTo do, for npm run faq:check to pass:\n  ${problems.join('\n  ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
