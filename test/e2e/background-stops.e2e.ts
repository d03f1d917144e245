import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { clickText, untilHighlighted } from '../../browser-driver/page-text';
import { type Panel, popupPanel, quickSearchPanel } from '../../browser-driver/panel';
import { panelStrings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

// The browser may stop the background between a message and its answer. The message is sent again, without a new gesture.

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

/** Sends the background work for some seconds, so that messages after it wait for their answer. */
function sendWork(): void {
  const sentences = Array.from({ length: 200 }, (_, place) => {
    return { text: `L’OPCO ${place} finance la formation et la certification. `.repeat(16), about: 'opco' };
  });
  // Each rejects when the background stops.
  for (let call = 0; call < 15; call += 1)
    chrome.runtime.sendMessage({ method: 'judge', input: sentences }).catch(() => {});
}

const keepBusy = async (): Promise<void> => (await page.contentWorld()).evaluate(sendWork);

async function expectResults(
  panel: Panel,
  type: () => Promise<void>,
  work: () => Promise<void>,
): Promise<void> {
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await work();
  await type();
  // Not yet answered, except in Firefox's popup, which shares its thread with the background.
  await panel.until('the text', ({ field }) => field === 'opco');
  await driver.stopBackground();
  await panel.until('results', ({ groups }) => panelStrings.results in groups);
}

const typeIn = (target: Page) => () => target.keyboard.type('opco');

test('a search in the popup is answered though the background was stopped', async () => {
  const popup = await driver.openPopup(page);
  await expectResults(popupPanel(popup), typeIn(popup), () => popup.evaluate(sendWork));
  await driver.closePopup(popup);
});

test('a search in the quick search is, too', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await expectResults(quickSearchPanel(page), typeIn(page.page), keepBusy);
});

test('a term is explained, too', async () => {
  await keepBusy();
  await clickText(page.page, 'OPCO', '#opco');
  await driver.stopBackground();
  expect((await untilCard(page)).name).toContain('OPCO');
});

test('and the terms of a text that the page adds meanwhile are highlighted', async () => {
  await keepBusy();
  await page.page.evaluate(() =>
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Le REMN.</p>'),
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  await driver.stopBackground();
  await untilHighlighted(page.page, 'REMN');
});
