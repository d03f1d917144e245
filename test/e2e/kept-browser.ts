import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchKept, putVersion } from '../../browser-driver/launch';

const OLD = '0.0.1';
const NEW = '0.0.2';

/** A browser on a profile that outlives it, with an extension that was published before. */
export interface KeptBrowser {
  readonly driver: Driver;
  /** Puts the next version in the place of the extension. */
  update(): Promise<void>;
  /** Closes the browser and starts it again on the same profile. */
  restart(): Promise<Driver>;
}

/** For a file of tests about what outlives a browser or a version: gives each of them one of its own. */
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
