import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** The guided tour's progress: steps told as they happen, pictures numbered in one folder. */
export interface TourLog {
  /** Runs `look` and prints what it saw; a step that throws is told and counted, and the tour goes on. */
  step(title: string, look: () => Promise<string>): Promise<void>;
  /** Keeps a picture of `page` as it stands and gives its name. */
  picture(page: Page, name: string): Promise<string>;
  /** How many steps have failed so far. */
  failed(): number;
}

// A popup's window grows to its content and a card fades in: a picture shows them at rest.
const REST_MS = 400;

/** A log of `count` steps whose pictures go to `folder`, emptied first. */
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
