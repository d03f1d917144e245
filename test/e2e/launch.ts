import { extensionDir } from './build-extension';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { launchFirefox } from './firefox';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox } as const;

/** The browser under test: each has its own project of the test runner, which names it. */
const browserName = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Starts the browser under test with the built extension. */
export function launchExtended(): Promise<Driver> {
  return LAUNCHERS[browserName]({ extension: extensionDir(browserName) });
}

/** Starts the same browser without the extension, to compare with. */
export function launchPlain(): Promise<Driver> {
  return LAUNCHERS[browserName]({});
}
