import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { muteInCard, pressInCard, readCard, untilCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { clickText, highlightedTexts, plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { settle } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { popupStrings } from '../../src/ui/popup-strings';
import { settingsStrings } from '../../src/ui/settings-strings';
import { pageStrings, panelStrings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<readonly { readonly id: number }[]> };
  readonly action: { getBadgeText(details: { readonly tabId: number | undefined }): Promise<string> };
};

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

const untilHighlights = (what: string, isDone: (found: string[]) => boolean) =>
  until(what, () => highlightedTexts(page.page), isDone);

/** The toolbar badge of the active tab. */
function badge(popup: Page): Promise<string> {
  return popup.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
}

/** Opens the settings and restores the first mute; false if there is none. */
function restoreFirst(popup: Page): Promise<boolean> {
  return popup.evaluate(
    (restore, settings) => {
      const buttonOf = (name: string) =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (document.querySelector('.popup-page') === null) buttonOf(settings)?.click();
      const button = buttonOf(restore);
      button?.click();
      return button !== undefined;
    },
    settingsStrings.restore,
    popupStrings.settings,
  );
}

test('a term is muted in one gesture from its card, which offers the way back', async () => {
  await clickText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await muteInCard(page, pageStrings.muteScope.terms);
  await untilHighlights('the term to go', (found) => !found.includes('OPCO'));
  expect(await highlightedTexts(page.page)).toContain('assiduité');
  expect((await readCard(page))?.text).toContain(plain(pageStrings.muted.terms));
  await pressInCard(page, pageStrings.undo);
  await untilHighlighted(page.page, 'OPCO');
});

test.each(['pages', 'sites'] as const)(
  '%s are muted from the card, and given back in the popup',
  async (scope) => {
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    await muteInCard(page, pageStrings.muteScope[scope]);
    await untilHighlights('all to go', (found) => found.length === 0);
    await page.page.keyboard.press('Escape');
    await page.page.reload();
    const popup = await driver.openPopup(page);
    await popupPanel(popup).until('the popup', ({ isFieldFocused }) => isFieldFocused);
    await until(
      'the pause mark',
      () => badge(popup),
      (text) => text === '⏸',
    );
    expect(await highlightedTexts(page.page)).toEqual([]);
    await until('the way back', () => restoreFirst(popup), Boolean);
    await untilHighlighted(page.page, 'OPCO');
    await driver.closePopup(popup);
  },
);

test('the toolbar says how many terms the page has', async () => {
  const popup = await driver.openPopup(page);
  const { groups } = await popupPanel(popup).until('terms', (seen) => panelStrings.onThisPage in seen.groups);
  const count = String(groups[panelStrings.onThisPage]?.length);
  await until(
    'the count',
    () => badge(popup),
    (text) => text === count,
  );
  await driver.closePopup(popup);
});

test('the toolbar says it again when the page comes back from the cache', async () => {
  await settle(page);
  await page.page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted);
    });
  });
  await page.page.goto('https://www.conseiller-numerique.gouv.fr/mentions-legales', {
    waitUntil: 'domcontentloaded',
  });
  await page.page.evaluate(() => history.back());
  await until(
    'the page to come back from the cache',
    // A document being unloaded rejects.
    () => page.page.evaluate(() => document.documentElement.dataset['persisted']).catch(() => undefined),
    (persisted) => persisted === 'true',
  );
  const popup = await driver.openPopup(page);
  const { groups } = await popupPanel(popup).until('terms', (seen) => panelStrings.onThisPage in seen.groups);
  await until(
    'the count',
    () => badge(popup),
    (text) => text === String(groups[panelStrings.onThisPage]?.length),
  );
  await driver.closePopup(popup);
});
