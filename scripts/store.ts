import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { buildExtension, extensionDir } from '../browser-driver/build-extension';
import { untilCard } from '../browser-driver/card';
import { launchChromium } from '../browser-driver/chromium/chromium';
import type { Driver } from '../browser-driver/driver';
import { FORMATION_URL } from '../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../browser-driver/keys';
import { hoverText, untilHighlighted } from '../browser-driver/page-text';
import { popupPanel, quickSearchPanel } from '../browser-driver/panel';
import { privacyPage } from './package/privacy-page';

// npm run store: makes the other files that the stores require, in assets/store/: pictures of the real extension and
// the privacy policy to host.
const FOLDER = 'assets/store';
const SCREEN = { width: 1280, height: 800 };
const POPUP = { width: 400, height: 580 };
const PROMO = { width: 440, height: 280 };
// After this time, fades and resizing are over.
const REST_MS = 500;

writeFileSync(`${FOLDER}/privacy.html`, privacyPage());
await buildExtension('chromium');
const driver = await launchChromium({ extension: extensionDir('chromium') });
try {
  await drawPage(driver);
  await drawSearch(driver);
  await drawPromo(driver);
} finally {
  await driver.close();
}

async function drawPage(browser: Driver): Promise<void> {
  const page = await browser.open({ url: FORMATION_URL, html: readFileSync(`${FOLDER}/page.html`, 'utf8') });
  await page.page.setViewport(SCREEN);
  await untilHighlighted(page.page, 'OPCO');
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await keep(page.page, '1-page');
  await page.page.mouse.move(2, 2);
  await page.press(QUICK_SEARCH_CHORD);
  await quickSearchPanel(page).search('qui paye le train');
  await keep(page.page, '2-recherche-sur-la-page');
}

async function drawSearch(browser: Driver): Promise<void> {
  const popup = await browser.openPopupInTab(POPUP.width, POPUP.height);
  await popup.setViewport({ ...POPUP, deviceScaleFactor: 1.25 });
  await popup.evaluate(() => document.documentElement.setAttribute('data-surface', 'popup'));
  await popupPanel(popup).search('jai raté le ccp1, il se passe koi ?');
  await keepOnGround(browser, popup, '3-recherche', 'Posez la question comme elle vient.');
  await popupPanel(popup).openFirst();
  await keepOnGround(browser, popup, '4-reponse', 'L’âge de la réponse et ce qui a changé, d’abord.');
}

async function drawPromo(browser: Driver): Promise<void> {
  const icon = readFileSync('assets/icon.svg', 'utf8').replace(/^<\?xml.*?\?>/, '');
  const page = await openGround(
    browser,
    `<style>body { flex-direction: column; align-items: flex-start; gap: 12px; padding: 0 32px; font: 600 26px/1.25 system-ui, sans-serif; }
      svg { width: 72px; height: 72px; } small { color: #55635f; font-size: 16px; font-weight: 400; }</style>
      ${icon}<div>FAQ Conseiller numérique</div><small>Les réponses, avec leur source et leur âge<br>non officiel</small>`,
  );
  await page.setViewport(PROMO);
  await keep(page, 'promo-440x280');
}

/** Takes a picture of the popup on a coloured background, next to a line of text that describes it. */
async function keepOnGround(browser: Driver, popup: Page, name: string, line: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const shot = await (await popup.waitForSelector('main'))?.screenshot({ encoding: 'base64' });
  const page = await openGround(
    browser,
    `<style>body { gap: 72px; justify-content: center; } p { width: 380px; margin: 0; font: 600 38px/1.3 system-ui, sans-serif; }
      img { width: ${POPUP.width * 1.25}px; border-radius: 14px; box-shadow: 0 2px 4px #0002, 0 16px 48px #0003; }</style>
      <p>${line}</p><img src="data:image/png;base64,${shot}">`,
  );
  await page.setViewport(SCREEN);
  await keep(page, name);
  await page.close();
}

async function openGround(browser: Driver, content: string): Promise<Page> {
  const { page } = await browser.open({
    url: 'https://exemple.fr/',
    html: `<!doctype html><meta charset="utf-8"><style>
      body { display: flex; align-items: center; justify-content: center; height: 100vh; margin: 0; box-sizing: border-box;
        color: #22302e; background: #e7f3ef; }</style><body>${content}`,
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
  });
  return page;
}

async function keep(page: Page, name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await page.screenshot({ path: `${FOLDER}/pictures/${name}.png` });
  console.log(`${FOLDER}/pictures/${name}.png`);
}
