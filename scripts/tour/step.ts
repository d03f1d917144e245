import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** The log of the guided tour: prints each step and numbers the pictures in one folder. */
export interface TourLog {
  /** Runs `look` and prints its result. If it throws, counts and prints that; the tour continues. */
  step(title: string, look: () => Promise<string>): Promise<void>;
  /** Saves a picture of `page`. Resolves to its file name. */
  picture(page: Page, name: string): Promise<string>;
  /** The number of failed steps so far. */
  failed(): number;
}

// After this time, the popup has its final size and the card has faded in.
const REST_MS = 400;

/** A log of `count` steps with pictures in `folder`, which it empties. */
export function createTourLog(folder: string, count: number): TourLog {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let done = 0;
  let failures = 0;
  let pictures = 0;
  return {
    async step(title, look) {
      done += 1;
      process.stdout.write(`[${done}/${count}] ${title} … `);
      try {
        console.log(`✓\n      ${await look()}`);
      } catch (error) {
        failures += 1;
        console.log(`✗\n      ${error instanceof Error ? error.message : error}`);
      }
    },
    async picture(page, name) {
      pictures += 1;
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      await page.screenshot({ path: join(folder, file) as `${string}.png` });
      return file;
    },
    failed: () => failures,
  };
}
