import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionDir } from './build-extension';
import { CHROMIUM_CAPABILITIES, launchChromium } from './chromium/chromium';
import type { Capabilities, Driver } from './driver';
import { FIREFOX_CAPABILITIES, launchFirefox } from './firefox/firefox';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox } as const;

/** The browser under test; vitest.config.ts sets it for each project. */
const browserName = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** The capabilities of the browser under test. */
export const capabilities: Capabilities =
  browserName === 'firefox' ? FIREFOX_CAPABILITIES : CHROMIUM_CAPABILITIES;

/** Starts the browser under test with the build in `extension`, whose files it reads when it needs them. */
export function launchExtended(extension: string = extensionDir(browserName)): Promise<Driver> {
  return LAUNCHERS[browserName]({ extension });
}

/** Starts the browser under test with the build in `extension` and a permanent `profile` folder. */
export function launchKept(extension: string, profile: string): Promise<Driver> {
  return LAUNCHERS[browserName]({ extension, profile });
}

/** Copies the build for the browser under test into `folder` as if it were the published `version`. */
export function putVersion(folder: string, version: string): void {
  cpSync(extensionDir(browserName), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}

/** Starts the browser under test without extension. */
export function launchPlain(): Promise<Driver> {
  return LAUNCHERS[browserName]({});
}
