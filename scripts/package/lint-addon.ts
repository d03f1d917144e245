import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

// Runs the linter of addons.mozilla.org. Fails on errors, and on warnings not explained here.
const SOURCE = '.output/firefox-mv3';
const PREACT = 'Preact’s `dangerouslySetInnerHTML`, which no source uses (test/package/bundles.test.ts)';
const EXPLAINED = [
  ...[/^card\.js$/, /^chunks\/[^/]+\.js$/].map((file) => ({
    file,
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    reason: PREACT,
  })),
  {
    file: /^content-scripts\/content\.js$/,
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe call to import for argument 0',
    reason: 'the address of the card, a file of the extension (entrypoints/content/load-card.ts)',
  },
];

const MessageSchema = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const ReportSchema = v.object({
  errors: v.array(MessageSchema),
  warnings: v.array(MessageSchema),
  notices: v.array(MessageSchema),
});
type Message = v.InferOutput<typeof MessageSchema>;

const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', SOURCE, '--output', 'json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (!stdout.trim().startsWith('{')) throw new Error(`web-ext lint gave no report:\n${stdout}${stderr}`);
const { errors, warnings, notices } = v.parse(ReportSchema, JSON.parse(stdout));
const explains = (known: (typeof EXPLAINED)[number], { code, message, file = '' }: Message): boolean =>
  known.code === code && known.message === message && known.file.test(file);
// Each explanation covers one warning: a second one in the same file may be ours.
const rest = EXPLAINED.reduce<readonly Message[]>(
  (left, known) => left.filter((found) => found !== left.find((other) => explains(known, other))),
  [...warnings, ...notices],
);
const unexplained = [...errors, ...rest];
const needless = EXPLAINED.filter((known) => !warnings.some((found) => explains(known, found)));

console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
for (const { code, file, reason } of EXPLAINED) console.log(`  ${code} in ${file.source}: ${reason}`);
for (const found of unexplained) console.error(`✗ ${found.code} in ${found.file}: ${found.message}`);
for (const { code, file } of needless)
  console.error(`✗ ${code} in ${file.source} is explained, but not found`);
process.exitCode = unexplained.length === 0 && needless.length === 0 ? 0 : 1;
