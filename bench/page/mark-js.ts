import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Driver } from '../../browser-driver/driver';
import type { Term } from '../../src/lexicon/lexicon';
import type { GeneratedPage } from './generated-pages';

/** Time in ms to find and paint every occurrence, and their number. */
export interface Painting {
  readonly ms: number;
  readonly count: number;
}

declare function paintOurs(terms: readonly Term[]): Painting;
declare function paintMarkJs(terms: readonly Term[]): Painting;

// Not an official address, so the extension is not active.
const ELSEWHERE = 'https://exemple.fr/';

/** Paints every occurrence of `terms` in `page`, with ours and, in a fresh tab, with mark.js. */
export async function compareWithMarkJs(
  driver: Driver,
  page: GeneratedPage,
  terms: readonly Term[],
): Promise<{ readonly ours: Painting; readonly markJs: Painting }> {
  const script = await bundle();
  const open = async () => {
    const host = await driver.open({ url: ELSEWHERE, html: page.html });
    await host.page.evaluate(script);
    return host.page;
  };
  const first = await open();
  const ours = await first.evaluate((list) => paintOurs(list), terms);
  await first.close();
  const second = await open();
  // mark.js exceeds the protocol's timeout, so it is only started here and logs its result.
  const done = new Promise<string>((resolve) => second.once('console', (message) => resolve(message.text())));
  await second.evaluate((list) => {
    setTimeout(() => console.log(JSON.stringify(paintMarkJs(list))));
  }, terms);
  const markJs: Painting = JSON.parse(await done);
  await second.close();
  return { ours, markJs };
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./every-occurrence.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [output] = [result].flat();
  if (output === undefined || !('output' in output)) throw new Error('The benchmark was not bundled');
  return output.output[0].code;
}
