import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { panelStrings } from '../../src/ui/strings';
import { forget } from './forget';

// Chromium's side panel or Firefox's sidebar, opened from the toolbar popup.

const ELSEWHERE = fixtureSite('elsewhere', 'https://exemple.fr/');

let driver: Driver;
let page: HostPage;
let panel: Page;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(async () => {
  await forget(driver);
  page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'OPCO');
  const popup = await driver.openPopup(page);
  await popupPanel(popup).until('the popup', ({ isFieldFocused }) => isFieldFocused);
  const next = driver.nextSidePanel();
  // The click closes the popup.
  await popup.click('.beside').catch(() => {});
  panel = await next;
});
afterEach(() => driver.closeSidePanel(panel));

test('keeps its answer open while one writes in the page', async () => {
  await popupPanel(panel).search('opco');
  const { title } = await popupPanel(panel).openFirst();
  await page.page.click('textarea');
  await page.page.keyboard.type('Bonjour');
  expect(await page.page.evaluate(() => document.querySelector('textarea')?.value)).toContain('Bonjour');
  expect((await popupPanel(panel).read())?.answer?.title).toBe(title);
});

test('lists the terms of the page in front, and follows to the next one and back', async () => {
  const hasTerms = (isThere: boolean) =>
    popupPanel(panel).until(
      isThere ? 'the terms' : 'the terms to go',
      ({ groups }) => panelStrings.onThisPage in groups === isThere,
    );
  await hasTerms(true);
  await driver.open(ELSEWHERE);
  await hasTerms(false);
  await page.page.bringToFront();
  await hasTerms(true);
});

test('explains in the page the term that is chosen, and stays', async () => {
  await popupPanel(panel).until('the terms', ({ groups }) => panelStrings.onThisPage in groups);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.option-term')?.click());
  await untilCard(page);
  expect(await popupPanel(panel).read()).toBeDefined();
});

test('fills the height that there is, and scrolls in its middle alone', async () => {
  await popupPanel(panel).search('deux certifications');
  await popupPanel(panel).openFirst();
  const {
    page: whole,
    footer,
    height,
    width,
    scrolled,
  } = await panel.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    footer: document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0,
    height: innerHeight,
    width: document.documentElement.clientWidth,
    scrolled: document.documentElement.scrollWidth,
  }));
  expect(whole).toBe(height);
  expect(Math.round(footer)).toBe(height);
  expect(scrolled).toBe(width);
});
