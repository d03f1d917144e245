import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { capabilities } from '../../browser-driver/launch';
import { highlightedTexts, hoverText, plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { HOST, settle, settlePopup } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { popupStrings } from '../../src/ui/popup-strings';
import { panelStrings, strings } from '../../src/ui/strings';
import { beforeEachKept, type KeptBrowser } from './kept-browser';

const ELSEWHERE = fixtureSite('elsewhere', 'https://exemple.fr/');
const OLD_TAB = plain(popupStrings.oldTab);

let kept: KeptBrowser;
let driver: Driver;
beforeEachKept((given) => {
  kept = given;
  ({ driver } = given);
});

const openFormation = async (): Promise<HostPage> => {
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'assiduité');
  return page;
};

const countHosts = ({ page }: HostPage): Promise<number> =>
  page.evaluate((tag) => document.querySelectorAll(tag).length, HOST);

async function showCard(page: HostPage): Promise<void> {
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
}

/** Expects a card on a term, and one host element. */
async function expectAtWork(page: HostPage): Promise<void> {
  await hoverText(page.page, 'assiduité', '#presence');
  expect((await untilCard(page)).text).toContain(strings.unofficial);
  expect(await countHosts(page)).toBe(1);
  await page.page.mouse.move(2, 2);
  await untilNoCard(page);
}

describe('an update', () => {
  test('neither breaks nor doubles what is open', async () => {
    const page = await openFormation();
    const before = await highlightedTexts(page.page);
    await expectAtWork(page);
    // The update happens while a card is open (it stops working), or just before it opens.
    if (capabilities.entersOpenPages) await showCard(page);
    else await hoverText(page.page, 'OPCO', '#opco');
    await kept.update();
    // The new script asks the background before it highlights.
    const again = await until(
      'the terms again',
      () => highlightedTexts(page.page),
      (found) => found.length === before.length,
    );
    expect(again).toEqual(before);
    if (capabilities.entersOpenPages) await expectAtWork(page);
    else {
      // At its next message the old script finds itself invalid and removes our interface.
      await hoverText(page.page, 'assiduité', '#presence');
      const left = async () => [await countHosts(page), (await highlightedTexts(page.page)).length];
      await until('the page to be left clean', left, ([hosts, terms]) => hosts === 0 && terms === 0);
    }
    await expectAtWork(await openFormation());
    expect(driver.observed.problems).toEqual([]);
  });
});

test('a restart of the browser changes nothing, and makes no tab an old one', async () => {
  driver = await kept.restart();
  const popup = await driver.openPopup(await driver.open(ELSEWHERE));
  await popupPanel(popup).until('questions', ({ groups }) => panelStrings.popular in groups);
  await settlePopup(popup);
  const text = (await popupPanel(popup).read())?.text;
  if (capabilities.startsWithExtension) expect(text).not.toContain(OLD_TAB);
  await driver.closePopup(popup);
  await expectAtWork(await openFormation());
});

test('turned off it does nothing, turned on again all, and the popup says how to mend a page that was open', async () => {
  const open = await openFormation();
  await settle(open);
  await driver.management.setEnabled(false);
  const page = await driver.open(fixtureSite('formation'));
  expect(await page.hasContentScript()).toBe(false);
  expect(await highlightedTexts(page.page)).toEqual([]);
  await driver.management.setEnabled(true);
  await open.page.bringToFront();
  if (capabilities.entersOpenPages) await expectAtWork(open);
  else {
    const popup = await driver.openPopup(open);
    await popupPanel(popup).until('the way to mend it', ({ text }) => text.includes(OLD_TAB));
    await driver.closePopup(popup);
  }
  await expectAtWork(await openFormation());
  expect(driver.observed.problems).toEqual([]);
});

test('kept from the official pages, the popup says so and searches; given back, all is as it was', async () => {
  // The first tab is older than the extension. A reload does not help while access is withheld.
  const elsewhere = await driver.open(ELSEWHERE);
  await driver.management.setHostAccess(false);
  const page = await driver.open(fixtureSite('formation'));
  expect(await page.hasContentScript()).toBe(false);
  expect(await highlightedTexts(page.page)).toEqual([]);
  await elsewhere.page.bringToFront();
  const popup = await driver.openPopup(elsewhere);
  const withheld = plain(popupStrings.accessWithheld);
  await popupPanel(popup).until('the message', ({ text }) => text.includes(withheld));
  const { groups, text } = await popupPanel(popup).search('calendrier');
  expect(groups).toHaveProperty([panelStrings.results]);
  expect(text).not.toContain(OLD_TAB);
  if (capabilities.grantsFromPopup) {
    // The message needs an empty field.
    await popup.keyboard.press('Escape');
    await popupPanel(popup).until('the message again', (seen) => seen.text.includes(withheld));
    await clickButton(popup, popupStrings.giveAccess);
    const given = plain(popupStrings.accessGiven);
    await popupPanel(popup).until('the thanks', (seen) => seen.text.includes(given));
  }
  await driver.closePopup(popup);
  if (!capabilities.grantsFromPopup) await driver.management.setHostAccess(true);
  const again = await openFormation();
  await expectAtWork(again);
  const { text: after } = await popupPanel(await driver.openPopup(again)).until('the popup', () => true);
  expect(after).not.toContain(withheld);
});

function clickButton(popup: Page, label: string): Promise<void> {
  return popup.locator(`::-p-xpath(//button[.="${label}"])`).click();
}
