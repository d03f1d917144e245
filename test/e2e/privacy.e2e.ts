import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilCard } from './card';
import { copyAnswer } from './clipboard';
import type { Driver } from './driver';
import { FORMATION_URL, fixtureSite } from './fixture';
import { NEXT_TERM_CHORD, QUICK_SEARCH_CHORD } from './keys';
import { launchExtended } from './launch';
import { hoverText, untilHighlighted } from './page-text';
import { popupPanel, quickSearchPanel } from './panel';
import { scopeOf } from './scope';
import { settle } from './shadow';
import { until } from './wait';

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

const OURS = /^(?:chrome|moz)-extension:/;
const asked = (): string[] => [...driver.observed.requests.page, ...driver.observed.requests.extension];

test('all that a user does asks nobody for anything: the page is fetched, and that is all', async () => {
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'OPCO');
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await page.page.keyboard.press('Escape');
  await page.press(NEXT_TERM_CHORD);
  await untilCard(page);
  await page.page.keyboard.press('Escape');
  await page.press(QUICK_SEARCH_CHORD);
  await quickSearchPanel(page).search('qui paye le train');
  await quickSearchPanel(page).openFirst();
  await driver.stopBackground();
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search('calendrier');
  await popupPanel(popup).openFirst();
  await copyAnswer(popup, scopeOf(await popup.evaluateHandle(() => document)));
  await driver.closePopup(popup);
  await settle(page);
  const isByTheBrowser = (url: string): boolean => OURS.test(url) || url.endsWith('/favicon.ico');
  expect(asked().filter((url) => !isByTheBrowser(url))).toEqual([FORMATION_URL]);
  expect(driver.observed.problems).toEqual([]);
});

test('the record sees what a content script would ask for', async () => {
  const lax = { 'content-security-policy': "default-src 'self'" };
  const page = await driver.open({ ...fixtureSite('formation'), headers: lax });
  const world = await page.contentWorld();
  await world.evaluate(() => fetch('/asked-by-the-content-script').then(() => undefined));
  await until(
    'the request',
    async () => asked(),
    (urls) => urls.some((url) => url.endsWith('/asked-by-the-content-script')),
  );
});

test('the extension’s own pages are kept from asking', async () => {
  const popup = await driver.openPopupInTab(400, 600);
  const outcome = await popup.evaluate(() =>
    fetch('https://exemple.fr/').then(
      () => 'asked',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(asked().filter((url) => url.startsWith('https://exemple.fr'))).toEqual([]);
});
