import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folder of the production build for Chromium. */
export const EXTENSION_DIR = join(root, '.output', 'chrome-mv3');

/** Builds the extension as it is published. Rejects, with what the build said, when that fails. */
export async function buildExtension(): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  // The test runner's NODE_ENV would make it a development build.
  const { NODE_ENV: _, ...env } = process.env;
  const build = spawn(process.execPath, [wxt, 'build'], { cwd: root, env });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part) => (said += String(part)));
  const code = await new Promise((resolve, reject) => build.on('close', resolve).on('error', reject));
  if (code !== 0 || !existsSync(join(EXTENSION_DIR, 'manifest.json'))) {
    throw new Error(`The build failed:\n${said}`);
  }
}
