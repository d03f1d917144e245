import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchKept, putVersion } from '../../browser-driver/launch';

const OLD = '0.0.1';
const NEW = '0.0.2';

/** A browser with a permanent profile and an old version of the extension. */
export interface KeptBrowser {
  readonly driver: Driver;
  /** Updates the extension to the next version. */
  update(): Promise<void>;
  /** Restarts the browser with the same profile. */
  restart(): Promise<Driver>;
}

/** Gives each test of a file its own browser, for tests of updates and restarts. */
export function beforeEachKept(give: (kept: KeptBrowser) => void): void {
  let folder: string;
  let running: Driver;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'faq-conum-kept-'));
    const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
    putVersion(extension, OLD);
    const driver = await launchKept(extension, profile);
    running = driver;
    give({
      driver,
      async update() {
        putVersion(extension, NEW);
        await driver.management.update(extension);
      },
      async restart() {
        await running.close();
        running = await launchKept(extension, profile);
        return running;
      },
    });
  });
  afterEach(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
