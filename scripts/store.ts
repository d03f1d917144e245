import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { buildExtension, extensionDir } from '../test/e2e/build-extension';
import { untilCard } from '../test/e2e/card';
import { launchChromium } from '../test/e2e/chromium';
import type { Driver, HostPage } from '../test/e2e/driver';
import { fixtureSite } from '../test/e2e/fixture';
import { QUICK_SEARCH_CHORD } from '../test/e2e/keys';
import { hoverText, untilHighlighted } from '../test/e2e/page-text';
import { popupPanel, quickSearchPanel } from '../test/e2e/panel';
import { privacyPage } from './package/privacy-page';

// npm run store: makes what the stores ask for beside the packages, in assets/store/: pictures of the real extension and
// the privacy policy to host.
const FOLDER = 'assets/store';
const SCREEN = { width: 1280, height: 800 };
const PROMO = { width: 440, height: 280 };
// Fades and the popup's growth are over by then.
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
  const page = await openFormation(browser);
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await keep(page.page, '1-page');
  await page.page.mouse.move(2, 2);
  await page.press(QUICK_SEARCH_CHORD);
  await quickSearchPanel(page).search('qui paye le train');
  await keep(page.page, '2-recherche-sur-la-page');
}

async function drawSearch(browser: Driver): Promise<void> {
  const popup = await browser.openPopupInTab(SCREEN.width, SCREEN.height);
  await popupPanel(popup).search('jai raté le ccp1, il se passe koi ?');
  await keep(popup, '3-recherche');
  await popupPanel(popup).openFirst();
  await keep(popup, '4-reponse');
}

async function drawPromo(browser: Driver): Promise<void> {
  const icon = readFileSync('assets/icon.svg', 'utf8').replace(/^<\?xml.*?\?>/, '');
  const { page } = await browser.open({
    url: 'https://exemple.fr/',
    html: `<!doctype html><meta charset="utf-8"><style>
      body { display: flex; flex-direction: column; justify-content: center; gap: 12px; height: 280px; margin: 0;
        padding: 0 32px; box-sizing: border-box; color: #22302e; background: #fffdf9; font: 600 26px/1.25 system-ui, sans-serif; }
      svg { width: 72px; height: 72px; } small { color: #55635f; font-size: 16px; font-weight: 400; }
      </style><body>${icon}<div>FAQ Conseiller numérique</div><small>Les réponses, avec leur source et leur âge · non officiel</small>`,
  });
  await page.setViewport(PROMO);
  await keep(page, 'promo-440x280');
}

async function openFormation(browser: Driver): Promise<HostPage> {
  const page = await browser.open(fixtureSite('formation'));
  await page.page.setViewport(SCREEN);
  await untilHighlighted(page.page, 'OPCO');
  return page;
}

async function keep(page: Page, name: string): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  await page.screenshot({ path: `${FOLDER}/pictures/${name}.png` });
  console.log(`${FOLDER}/pictures/${name}.png`);
}
