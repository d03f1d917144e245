import { EXTENSION_DIR } from './build-extension';
import { CHROMIUM_CAPABILITIES, launchChromium } from './chromium';
import type { Capabilities, Driver } from './driver';

/** What the browser under test can do: the place to choose another one. */
export const capabilities: Capabilities = CHROMIUM_CAPABILITIES;

/** Starts the browser under test with the built extension. */
export function launchExtended(): Promise<Driver> {
  return launchChromium({ extension: EXTENSION_DIR });
}

/** Starts the same browser without the extension, to compare with. */
export function launchPlain(): Promise<Driver> {
  return launchChromium({});
}
