import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOST_TAG } from '../../entrypoints/content/names';
import { popupStrings, strings } from '../../src/ui/strings';
import { untilCard, untilNoCard } from './card';
import type { Driver, HostPage } from './driver';
import { fixtureSite } from './fixture';
import { capabilities, launchKept, putVersion } from './launch';
import { highlightedTexts, hoverText, plain, untilHighlighted } from './page-text';
import { popupPanel } from './panel';
import { until } from './wait';

declare const chrome: {
  readonly runtime: { getManifest(): { readonly version: string } };
  readonly storage: {
    readonly local: { get(): Promise<object>; set(items: object): Promise<void> };
  };
};

const OLD = '0.0.1';
const NEW = '0.0.2';
// What a reader may have set, in each form in which a published version has stored it.
const STORED: Readonly<Record<string, object>> = {
  'settings, version 1': {
    settings: {
      version: 1,
      highlight: true,
      learn: false,
      muted: { terms: ['opco'], pages: ['www.conseiller-numerique.gouv.fr/aide'], sites: [] },
    },
  },
};
const ELSEWHERE = fixtureSite('elsewhere', 'https://exemple.fr/');

let folder: string;
let extension: string;
let profile: string;
let driver: Driver;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faq-conum-lifetime-'));
  [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  putVersion(extension, OLD);
  driver = await launchKept(extension, profile);
});
afterEach(async () => {
  await driver.close();
  rmSync(folder, { recursive: true, force: true });
});

const openFormation = async (): Promise<HostPage> => {
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'assiduité');
  return page;
};

/** The extension as it is: its version, and all that it stores. */
async function inspect(): Promise<{ version: string; stored: object }> {
  const popup = await driver.openPopupInTab(400, 600);
  const seen = await popup.evaluate(async () => ({
    version: chrome.runtime.getManifest().version,
    stored: await chrome.storage.local.get(),
  }));
  await popup.close();
  return seen;
}

async function store(items: object): Promise<void> {
  const popup = await driver.openPopupInTab(400, 600);
  await popup.evaluate((given) => chrome.storage.local.set(given), items);
  await popup.close();
}

const countHosts = ({ page }: HostPage): Promise<number> =>
  page.evaluate((tag) => document.querySelectorAll(tag).length, HOST_TAG);

async function showCard(page: HostPage): Promise<void> {
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
}

/** The extension works in a page: a term is explained, once. */
async function expectAtWork(page: HostPage): Promise<void> {
  await hoverText(page.page, 'assiduité', '#presence');
  expect((await untilCard(page)).text).toContain(strings.unofficial);
  expect(await countHosts(page)).toBe(1);
  await page.page.mouse.move(2, 2);
  await untilNoCard(page);
}

describe('an update', () => {
  test.each(Object.entries(STORED))('loses nothing of %s', async (_, items) => {
    await store(items);
    putVersion(extension, NEW);
    await driver.management.update(extension);
    const { version, stored } = await inspect();
    expect(version).toBe(NEW);
    expect(stored).toMatchObject(items);
  });

  test('neither breaks nor doubles what is open', async () => {
    const page = await openFormation();
    const before = await highlightedTexts(page.page);
    await expectAtWork(page);
    // The update comes with a card open, and dead from then on, or while one is waited for.
    if (capabilities.entersOpenPages) await showCard(page);
    else await hoverText(page.page, 'OPCO', '#opco');
    putVersion(extension, NEW);
    await driver.management.update(extension);
    expect(await highlightedTexts(page.page)).toEqual(before);
    if (capabilities.entersOpenPages) await expectAtWork(page);
    else {
      // At its next question the old script finds itself alone, and takes everything of ours away.
      await hoverText(page.page, 'assiduité', '#presence');
      const left = async () => [await countHosts(page), (await highlightedTexts(page.page)).length];
      await until('the page to be left clean', left, ([hosts, terms]) => hosts === 0 && terms === 0);
    }
    await expectAtWork(await openFormation());
    expect(driver.observed.problems).toEqual([]);
  });
});

test('a restart of the browser loses nothing', async () => {
  const items = STORED['settings, version 1'] ?? {};
  await store(items);
  await driver.close();
  driver = await launchKept(extension, profile);
  const popup = await driver.openPopup(await driver.open(ELSEWHERE));
  await popupPanel(popup).until('questions', ({ groups }) => strings.popular in groups);
  await driver.closePopup(popup);
  await expectAtWork(await openFormation());
  expect((await inspect()).stored).toMatchObject(items);
});

test('turned off it does nothing, turned on again all', async () => {
  await driver.management.setEnabled(false);
  const page = await driver.open(fixtureSite('formation'));
  expect(await page.hasContentScript()).toBe(false);
  expect(await highlightedTexts(page.page)).toEqual([]);
  await driver.management.setEnabled(true);
  await expectAtWork(await openFormation());
  expect(driver.observed.problems).toEqual([]);
});

test('kept from the official pages, the popup says so and searches; given back, all is as it was', async () => {
  await driver.management.setHostAccess(false);
  const page = await driver.open(fixtureSite('formation'));
  expect(await page.hasContentScript()).toBe(false);
  expect(await highlightedTexts(page.page)).toEqual([]);
  const popup = await driver.openPopup(capabilities.asksBeforePopup ? await driver.open(ELSEWHERE) : page);
  const withheld = plain(popupStrings.accessWithheld);
  await popupPanel(popup).until('the message', ({ text }) => text.includes(withheld));
  const { groups } = await popupPanel(popup).search('calendrier');
  expect(groups).toHaveProperty([strings.results]);
  await driver.closePopup(popup);
  await driver.management.setHostAccess(true);
  const again = await openFormation();
  await expectAtWork(again);
  const { text } = await popupPanel(await driver.openPopup(again)).until('the popup', () => true);
  expect(text).not.toContain(withheld);
});
