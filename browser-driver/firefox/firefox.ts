import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Capabilities, Driver, HostPage, LaunchOptions } from '../driver';
import { findBrowser } from '../find-browser';
import { POPUP_CHORD, pressInFirefox, SEARCH_MENU_ID } from '../keys';
import { createObserver, type Observer } from '../observed';
import { type Site, serveSite } from '../site';
import { createPopupTabs, createTabs } from '../tabs';
import { until } from '../wait';
import { type ChromeScope, openChromeScope } from './firefox-chrome';
import { contentScope, isInFirefoxTab } from './firefox-content';
import { type FirefoxExtension, openExtension } from './firefox-extension';
import { installedVersion, installForGood, installForNow, manageInFirefox } from './firefox-management';
import { observeExtensions } from './firefox-observer';
import { watchPopups } from './firefox-popup';
import { contextOf, focusTab, preferColorScheme, pretendFingers } from './firefox-tab';

const VIEWPORT = { width: 1000, height: 760 };
const PREFERENCES = {
  // Test builds are unsigned.
  'xpinstall.signatures.required': false,
  // Grants all that an extension asks for.
  'extensions.webextOptionalPermissionPrompts': false,
  // Keeps http: addresses as they are.
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
  // Tab icons would violate the strict policy of the pages.
  'browser.chrome.site_icons': false,
  // After a key press, the scroll position is final at once.
  'general.smoothScroll': false,
};

/** After an update, Firefox replaces content scripts. */
export const FIREFOX_CAPABILITIES: Capabilities = {
  entersOpenPages: true,
  grantsFromPopup: true,
  startsWithExtension: true,
  readsHighlightStyle: false,
  countsObjects: false,
  seesCovers: false,
  framesInIsolatedPages: true,
};

/** Starts Firefox, with `extension` if given. Rejects if Firefox is missing or does not start. */
export async function launchFirefox({ extension, visible = false, profile }: LaunchOptions): Promise<Driver> {
  const browser = await startBrowser(visible, profile);
  try {
    const observer = createObserver();
    const chrome = await openChromeScope(browser);
    await observeExtensions(chrome, observer);
    // Tests leave no downloaded files.
    if (!visible)
      await chrome.connection.send('browser.setDownloadBehavior', { downloadBehavior: { type: 'denied' } });
    const id = extension && (await install(chrome, extension, profile !== undefined));
    const installed = id === undefined ? undefined : await openExtension(chrome, id);
    return await createDriver({ browser, chrome, observer, extension: installed });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Installs the build in `folder`: permanently in a kept profile, unless that version is already there. */
async function install(chrome: ChromeScope, folder: string, isKept: boolean): Promise<string> {
  if (!isKept) return installForNow(chrome, folder);
  const { version, browser_specific_settings } = JSON.parse(
    readFileSync(join(folder, 'manifest.json'), 'utf8'),
  );
  const { id } = browser_specific_settings.gecko;
  return (await installedVersion(chrome, id)) === version ? id : installForGood(chrome, folder);
}

async function startBrowser(visible: boolean, profile: string | undefined): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: !visible,
    ...(profile !== undefined && { userDataDir: profile }),
    // In a visible window, the page fills the window.
    defaultViewport: visible ? null : VIEWPORT,
    extraPrefsFirefox: PREFERENCES,
    // The chrome scope requires system access.
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
  });
  // Puppeteer does not resize the first tab.
  if (!visible) for (const page of await browser.pages()) await page.setViewport(VIEWPORT);
  return browser;
}

interface Running {
  readonly browser: Browser;
  readonly chrome: ChromeScope;
  readonly observer: Observer;
  readonly extension: FirefoxExtension | undefined;
}

async function createDriver(running: Running): Promise<Driver> {
  const { browser, chrome, observer, extension } = running;
  const popups = await watchPopups(browser, chrome);
  const watched = (page: Page): Page => {
    observer.watchPage(page, 'extension');
    return page;
  };
  const nextPopup = (): Promise<Page> => popups.next().then(watched);
  const newTab = createTabs(browser);
  const popupTabs = createPopupTabs();
  return {
    observed: observer.observed,
    management: manageInFirefox(chrome, extension?.id ?? ''),
    async open(site) {
      // For users, a new tab closes the popup.
      await popups.close();
      return openPage(await newTab(), site, running);
    },
    nextPopup,
    nextSidePanel: () => popups.nextSidebar().then(watched),
    closeSidePanel: popups.closeSidebar,
    async openPopup(page) {
      const [popup] = await Promise.all([nextPopup(), page.press(POPUP_CHORD)]);
      return popup;
    },
    chooseSearchMenu: async (text) => extension?.chooseMenu(SEARCH_MENU_ID, text),
    closePopup: popups.close,
    async openPopupInTab(width, height) {
      const page = await browser.newPage();
      observer.watchPage(page, 'extension');
      await page.setViewport({ width, height });
      const url = extension?.popupUrl;
      // Firefox reports no load event of extension pages.
      await chrome.connection.send('browsingContext.navigate', {
        context: contextOf(page),
        url,
        wait: 'none',
      });
      await page.waitForSelector('main footer');
      return popupTabs.add(page);
    },
    closePopupTabs: popupTabs.closeAll,
    setColorScheme: (page, scheme) => preferColorScheme(chrome, page, scheme),
    async setTouchScreen(page, screen) {
      await page.setViewport(screen);
      await pretendFingers(chrome);
    },
    askFromBackground: async (url) => (await extension?.ask(url)) ?? 'refused',
    stopBackground: async () => extension?.stopBackground(),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

async function openPage(page: Page, site: Site, { chrome, observer, extension }: Running): Promise<HostPage> {
  observer.watchPage(page, 'page');
  await serveSite(page, site);
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  await focusTab(chrome, page);
  const place = { extensionId: extension?.id ?? '', context: contextOf(page) };
  const isThere = (): Promise<boolean> => isInFirefoxTab(chrome, place);
  return {
    page,
    async press(chord) {
      await page.bringToFront();
      await pressInFirefox(chrome, chord);
    },
    async contentWorld() {
      await until('the content script', isThere, Boolean);
      return contentScope(chrome, place, 'globalThis');
    },
    async closedRoot(tag) {
      await until('the content script', isThere, Boolean);
      const host = `document.querySelector(${JSON.stringify(tag)})`;
      const world = contentScope<typeof globalThis>(chrome, place, 'globalThis');
      const isShown = await world.evaluate((_, name) => document.querySelector(name) !== null, tag);
      return isShown ? contentScope<ShadowRoot>(chrome, place, `${host}.openOrClosedShadowRoot`) : undefined;
    },
    hasContentScript: isThere,
  };
}
