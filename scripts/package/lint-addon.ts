import { spawnSync } from 'node:child_process';
import * as v from 'valibot';

// What addons.mozilla.org runs on each upload: no error, and no warning but those explained here.
const SOURCE = '.output/firefox-mv3';
const EXPLAINED: readonly { readonly code: string; readonly message: string; readonly reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    reason: 'Preact’s `dangerouslySetInnerHTML`, which no source uses (test/package/bundles.test.ts)',
  },
];

const MessageSchema = v.object({ code: v.string(), message: v.string(), file: v.optional(v.string()) });
const ReportSchema = v.object({
  errors: v.array(MessageSchema),
  warnings: v.array(MessageSchema),
  notices: v.array(MessageSchema),
});
type Message = v.InferOutput<typeof MessageSchema>;

function explanationOf({ code, message }: Message): string | undefined {
  return EXPLAINED.find((known) => known.code === code && known.message === message)?.reason;
}

const { stdout, stderr } = spawnSync('web-ext', ['lint', '--source-dir', SOURCE, '--output', 'json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (!stdout.trim().startsWith('{')) throw new Error(`web-ext lint gave no report:\n${stdout}${stderr}`);
const { errors, warnings, notices } = v.parse(ReportSchema, JSON.parse(stdout));
const unexplained = [...errors, ...[...warnings, ...notices].filter((found) => !explanationOf(found))];

console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
for (const found of warnings) console.log(`  ${found.code} in ${found.file}: ${explanationOf(found) ?? '?'}`);
for (const found of unexplained) console.error(`✗ ${found.code} in ${found.file}: ${found.message}`);
process.exitCode = unexplained.length === 0 ? 0 : 1;
