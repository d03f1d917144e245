import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { until } from '../../browser-driver/wait';
import { popupStrings } from '../../src/ui/popup-strings';
import { answerStrings, frenchKeys, panelStrings } from '../../src/ui/strings';
import { forget } from './forget';

declare const chrome: {
  readonly storage: {
    readonly local: { get(key?: 'popup'): Promise<{ popup?: { left?: { openId?: string } } }> };
  };
};

const CALENDAR = 'Quel est le calendrier de la formation ?';
const ELSEWHERE = fixtureSite('elsewhere', 'https://exemple.fr/');

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(() => forget(driver));

describe('the toolbar popup', () => {
  test('says at its first opening what it does, where, and its shortcut as assigned', async () => {
    const popup = await driver.openPopup(await driver.open(ELSEWHERE));
    const { text } = await popupPanel(popup).until(
      'the welcome, ready to be typed in',
      (seen) => seen.text.includes(plain(frenchKeys('Alt+Shift+U'))) && seen.isFieldFocused,
    );
    expect(text).toContain(plain(popupStrings.welcomeWhat));
    expect(text).toContain('conseiller-numerique.gouv.fr');
    await driver.closePopup(popup);
  });

  test('comes back with its query and its answer, and forgets them for a new question', async () => {
    const page = await driver.open(ELSEWHERE);
    const first = await driver.openPopup(page);
    await popupPanel(first).search('calendrier de la formation');
    await popupPanel(first).openFirst();
    const kept = () => first.evaluate(() => chrome.storage.local.get('popup'));
    await until('the place to be kept', kept, ({ popup }) => popup?.left?.openId === 'calendrier');
    await driver.closePopup(first);
    const popup = await driver.openPopup(page);
    const { answer } = await popupPanel(popup).until('the answer', (seen) => seen.answer !== undefined);
    expect(answer?.title).toBe(CALENDAR);
    const { groups, field } = await popupPanel(popup).search('opco');
    expect(field).toBe('opco');
    expect(groups[panelStrings.results]?.[0]).toContain('frais connexes');
    await driver.closePopup(popup);
  });

  test('offers the last answer first', async () => {
    const page = await driver.open(ELSEWHERE);
    const first = await driver.openPopup(page);
    await popupPanel(first).search('calendrier de la formation');
    await popupPanel(first).openFirst();
    await first.keyboard.press('Escape');
    await first.keyboard.press('Escape');
    const { groups } = await popupPanel(first).until(
      'the recents',
      (seen) => popupStrings.recents in seen.groups,
    );
    expect(Object.keys(groups)[0]).toBe(popupStrings.recents);
    expect(groups[popupStrings.recents]).toEqual([CALENDAR]);
    await driver.closePopup(first);
  });

  test('searches the text selected in a page, on request, without storing it', async () => {
    await driver.open(ELSEWHERE);
    const next = driver.nextPopup();
    await driver.chooseSearchMenu('calendrier de la formation');
    const popup = await next;
    const { field, groups } = await popupPanel(popup).until(
      'results',
      (seen) => panelStrings.results in seen.groups,
    );
    expect(field).toBe('calendrier de la formation');
    expect(groups[panelStrings.results]?.[0]).toContain(CALENDAR);
    await driver.closePopup(popup);
    const later = await driver.openPopupInTab(500, 600);
    const { field: left } = await popupPanel(later).until(
      'questions',
      (seen) => panelStrings.popular in seen.groups,
    );
    expect(left).toBe('');
    const stored = await later.evaluate(async () => JSON.stringify(await chrome.storage.local.get()));
    expect(stored).not.toContain('calendrier de la formation');
    await later.close();
  });

  test('turns the highlights of every page off and on', async () => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    const popup = await driver.openPopup(page);
    await popup.click('footer button');
    await popup.waitForSelector('.popup-page input[type="checkbox"]');
    await popup.click('.popup-page input[type="checkbox"]');
    const count = () =>
      page.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await until('the highlights to go', count, (size) => size === 0);
    await popup.click('.popup-page input[type="checkbox"]');
    await untilHighlighted(page.page, 'OPCO');
    await driver.closePopup(popup);
  });
});

test('an address names an answer, and prints it alone', async () => {
  const popup = await driver.openPopupInTab(700, 900);
  await popup.evaluate(() => {
    setTimeout(() => {
      location.hash = '#calendrier';
    });
  });
  await popup.waitForSelector('article');
  const { answer } = await popupPanel(popup).until('the answer', (seen) => seen.answer !== undefined);
  expect(answer?.title).toBe(CALENDAR);
  await popup.evaluate(() => {
    for (const sheet of document.styleSheets) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSMediaRule && rule.conditionText === 'print') rule.media.mediaText = 'all';
      }
    }
  });
  const printed = await popup.evaluate(() => document.body.innerText);
  expect(plain(printed)).toMatch(
    /calendrier.*Extrait.*non officiel.*positionnement.*Ce qui a changé.*Imprimé.*non officiel/s,
  );
  const withoutAddress = await popup.evaluate(() =>
    [...document.querySelectorAll('.answer-page a')]
      .filter((link) => link.checkVisibility() && getComputedStyle(link, '::after').content === 'none')
      .map((link) => link.textContent),
  );
  expect(withoutAddress).toEqual([]);
  for (const onlyOnScreen of [panelStrings.back, answerStrings.copy, popupStrings.settings]) {
    expect(printed).not.toContain(onlyOnScreen);
  }
  await popup.close();
});

test('a tab older than the extension is told so, once', async () => {
  const fresh = await launchExtended();
  try {
    // The browser's first tab is older than the extension.
    const page = await fresh.open(ELSEWHERE);
    const popup = await fresh.openPopup(page);
    await popupPanel(popup).until('the hint', ({ text }) => text.includes(plain(popupStrings.oldTab)));
    await fresh.closePopup(popup);
    const again = await fresh.openPopup(page);
    const seen = await popupPanel(again).until('questions', ({ groups }) => panelStrings.popular in groups);
    expect(seen.text).not.toContain(plain(popupStrings.oldTab));
  } finally {
    await fresh.close();
  }
});
