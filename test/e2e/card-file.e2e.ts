import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended, putVersion } from '../../browser-driver/launch';
import { clickText, highlightedTexts, untilHighlighted } from '../../browser-driver/page-text';
import { HOST, settle } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';

// The card is a file of its own, which the content script loads (docs/decisions/0036-card-as-a-file.md).

// Records what a page can observe: errors, policy violations and resource entries.
const LISTENING = `globalThis.heard = [];
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, () => heard.push(type), true);
  new PerformanceObserver((list) => heard.push(...list.getEntries().map(({ name }) => name)))
    .observe({ type: 'resource', buffered: true });`;
const SCRIPT = '/listening.js';

let folder: string;
let driver: Driver;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-conum-card-'));
  putVersion(folder, '0.0.1');
  driver = await launchExtended(folder);
});
afterEach(async () => {
  await driver.close();
  rmSync(folder, { recursive: true, force: true });
});

const card = () => join(folder, 'card.js');
const removeCard = (): void => renameSync(card(), join(folder, 'gone.js'));
const restoreCard = (): void => renameSync(join(folder, 'gone.js'), card());

async function openListening(): Promise<HostPage> {
  const { url, html } = fixtureSite('formation');
  const page = await driver.open({
    url,
    html: html.replace('</head>', `<script src="${SCRIPT}"></script></head>`),
    files: { [SCRIPT]: { type: 'text/javascript', body: LISTENING } },
  });
  await untilHighlighted(page.page, 'OPCO');
  await settle(page);
  return page;
}

/** What the page recorded, without its own files. */
const heardBy = ({ page }: HostPage): Promise<readonly string[]> =>
  page.evaluate(
    (own) => [Reflect.get(globalThis, 'heard')].flat().filter((name) => !String(name).endsWith(own)),
    SCRIPT,
  );

describe('a file that cannot be loaded', () => {
  test('is loaded again by the click that needs it', async () => {
    removeCard();
    const page = await openListening();
    restoreCard();
    await clickText(page.page, 'OPCO', '#opco');
    expect((await untilCard(page)).name).toContain('OPCO');
    expect(await heardBy(page)).toEqual([]);
  });

  test('and is needed leaves no term that nothing explains, and the page hears nothing of it', async () => {
    removeCard();
    const page = await openListening();
    await clickText(page.page, 'OPCO', '#opco');
    await until(
      'the highlights to go',
      () => highlightedTexts(page.page),
      (found) => found.length === 0,
    );
    expect(await page.page.evaluate((tag) => document.querySelectorAll(tag).length, HOST)).toBe(0);
    expect(await heardBy(page)).toEqual([]);
    // The toolbar popup still works.
    const popup = driver.nextPopup();
    await page.press(QUICK_SEARCH_CHORD);
    await driver.closePopup(await popup);
  });
});

test('a page sees no trace of the file, and gets nothing from it by its address', async () => {
  const page = await openListening();
  await clickText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  expect(await heardBy(page)).toEqual([]);
  const world = await page.contentWorld();
  const address = await world.evaluate((): string =>
    Reflect.get(globalThis, 'chrome').runtime.getURL('card.js'),
  );
  const html = () => page.page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  // A string: the test runner rewrites imports.
  const seen = await page.page.evaluate(`(async () => {
    const names = new Set(Object.getOwnPropertyNames(globalThis));
    const exported = Object.keys(await import(${JSON.stringify(address)}));
    return { exported, added: Object.getOwnPropertyNames(globalThis).filter((name) => !names.has(name)) };
  })()`);
  expect(seen).toEqual({ exported: ['default'], added: [] });
  expect(await html()).toBe(before);
  expect(driver.observed.problems).toEqual([]);
});
