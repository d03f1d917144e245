import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './find-browser';

const root = fileURLToPath(new URL('..', import.meta.url));

const BUILDS = {
  chromium: { folder: 'chrome-mv3', options: [] },
  firefox: { folder: 'firefox-mv3', options: ['-b', 'firefox', '--mv3'] },
} as const;

/** Path of the production build for a browser. */
export function extensionDir(browser: BrowserName): string {
  return join(root, '.output', BUILDS[browser].folder);
}

/** Makes a production build. Rejects with the output of the build if it fails. */
export async function buildExtension(browser: BrowserName): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  // The test runner's NODE_ENV would cause a development build.
  const { NODE_ENV: _, ...env } = process.env;
  const build = spawn(process.execPath, [wxt, 'build', ...BUILDS[browser].options], { cwd: root, env });
  let said = '';
  for (const stream of [build.stdout, build.stderr]) stream.on('data', (part) => (said += String(part)));
  const code = await new Promise((resolve, reject) => build.on('close', resolve).on('error', reject));
  if (code !== 0 || !existsSync(join(extensionDir(browser), 'manifest.json'))) {
    throw new Error(`The build failed:\n${said}`);
  }
}
