import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { muteInCard, pressInCard, untilCard } from '../../browser-driver/card';
import { copyAnswer } from '../../browser-driver/clipboard';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL, fixtureSite } from '../../browser-driver/fixture';
import { NEXT_TERM_CHORD, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { highlightedTexts, hoverText, plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel, quickSearchPanel } from '../../browser-driver/panel';
import { scopeOf } from '../../browser-driver/scope';
import { settle, settlePopup } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { learnedStrings, settingsStrings } from '../../src/ui/settings-strings';
import { answerStrings, pageStrings, panelStrings } from '../../src/ui/strings';
import { ARTICLE_URLS, articleHtml } from '../support/articles';

const ARTICLE_URL = ARTICLE_URLS['absence-ou-echec'];

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

const OURS = /^(?:blob:)?(?:chrome|moz)-extension:/;
const asked = (): string[] => [...driver.observed.requests.page, ...driver.observed.requests.extension];

test('all that a user does asks nobody for anything: the pages are fetched, and that is all', async () => {
  await learnAnArticle();
  const page = await driver.open(fixtureSite('formation'));
  await readTerms(page);
  await muteAndUndo(page);
  await searchOverThePage(page);
  await driver.stopBackground();
  await searchInThePopup(page);
  await searchTheSelection();
  await changeSettingsAndExport();
  await settle(page);
  const { requests, problems } = driver.observed;
  // The browser itself requests each site's icon.
  const icons = [FORMATION_URL, ARTICLE_URL].map((url) => new URL('/favicon.ico', url).href);
  expect(requests.page.filter((url) => !OURS.test(url) && !icons.includes(url))).toEqual([
    ARTICLE_URL,
    FORMATION_URL,
  ]);
  expect(requests.extension.filter((url) => !OURS.test(url))).toEqual([]);
  expect(problems).toEqual([]);
});

/** Opens an article of the help centre and waits until its text answers. */
async function learnAnArticle(): Promise<void> {
  // The page has an inline script.
  const headers = { 'content-security-policy': "default-src 'unsafe-inline'" };
  const article = await driver.open({ url: ARTICLE_URL, html: articleHtml('absence-ou-echec'), headers });
  const learned = async (): Promise<string> => {
    const popup = await driver.openPopup(article);
    await popupPanel(popup).search('absence examen');
    const { text } = await popupPanel(popup).openFirst();
    await driver.closePopup(popup);
    return text;
  };
  await until('the learned answer', learned, (text) => text.includes(answerStrings.extent.full));
}

async function readTerms(page: HostPage): Promise<void> {
  await untilHighlighted(page.page, 'OPCO');
  await hoverText(page.page, 'assiduité', '#presence');
  await untilCard(page);
  await page.page.keyboard.press('Escape');
  await page.press(NEXT_TERM_CHORD);
  await untilCard(page);
  await page.page.keyboard.press('Escape');
}

async function muteAndUndo(page: HostPage): Promise<void> {
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await muteInCard(page, pageStrings.muteScope.terms);
  const shown = () => highlightedTexts(page.page);
  await until('the term to go', shown, (found) => !found.includes('OPCO'));
  await pressInCard(page, pageStrings.undo);
  await untilHighlighted(page.page, 'OPCO');
  await page.page.keyboard.press('Escape');
}

async function searchOverThePage(page: HostPage): Promise<void> {
  await page.press(QUICK_SEARCH_CHORD);
  await quickSearchPanel(page).search('qui paye le train');
  await quickSearchPanel(page).openFirst();
}

async function searchInThePopup(page: HostPage): Promise<void> {
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search('calendrier');
  await popupPanel(popup).openFirst();
  await copyAnswer(popup, scopeOf(await popup.evaluateHandle(() => document)));
  await driver.closePopup(popup);
}

async function searchTheSelection(): Promise<void> {
  const next = driver.nextPopup();
  await driver.chooseSearchMenu('frais de déplacement');
  const popup = await next;
  await popupPanel(popup).until('results', ({ groups }) => panelStrings.results in groups);
  await driver.closePopup(popup);
}

async function changeSettingsAndExport(): Promise<void> {
  const popup = await driver.openPopupInTab(400, 600);
  await popup.click('footer button');
  const label = plain(settingsStrings.highlight);
  await popupPanel(popup).until('the settings', ({ text }) => text.includes(label));
  for (const _ of ['off', 'on']) await popup.click('.popup-page input[type="checkbox"]');
  await popup.locator('.learned summary').click();
  await pressButton(popup, learnedStrings.export);
  await settlePopup(popup);
  await popup.close();
}

function pressButton(popup: Page, label: string): Promise<void> {
  return popup.locator(`::-p-xpath(//button[.="${label}"])`).click();
}

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

test('so is the background, and the record has it when it tries', async () => {
  expect(await driver.askFromBackground('https://exemple.fr/background')).toBe('refused');
  const { problems, requests } = driver.observed;
  await until(
    'the refusal to be told',
    async () => problems.map(String),
    (told) => told.some((problem) => problem.includes('https://exemple.fr/background')),
  );
  expect(requests.extension.filter((url) => url.startsWith('https://exemple.fr'))).toEqual([]);
});
