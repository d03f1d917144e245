import puppeteer, { type Browser, type Page, type Realm, type Target } from 'puppeteer-core';
import type { Capabilities, Driver, HostPage, LaunchOptions } from '../driver';
import { findBrowser } from '../find-browser';
import { POPUP_CHORD, pressInChromium, SEARCH_MENU_ID } from '../keys';
import { createObserver, type Observer } from '../observed';
import { scopeOf } from '../scope';
import { type Site, serveSite } from '../site';
import { createPopupTabs, createTabs } from '../tabs';
import { until } from '../wait';
import { type Background, watchBackground } from './chromium-background';
import { manageInChromium } from './chromium-management';

const ARGS = [
  // The default screen is too low for the popup.
  '--screen-info={1280x1000}',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Keeps http: addresses as they are.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  // After a key press, the scroll position is final at once.
  '--disable-smooth-scrolling',
];
const POPUP_PATIENCE_MS = 10_000;

declare const chrome: { readonly dom: { openOrClosedShadowRoot(element: Node): ShadowRoot } };

/** After an update, Chromium keeps the old content script in open pages. It has its own access dialog. */
export const CHROMIUM_CAPABILITIES: Capabilities = {
  entersOpenPages: false,
  grantsFromPopup: false,
  startsWithExtension: false,
  readsHighlightStyle: true,
  countsObjects: true,
  seesCovers: true,
  framesInIsolatedPages: false,
};

/** Starts Chromium, with `extension` if given. Rejects if Chromium is missing or does not start. */
export async function launchChromium({
  extension,
  visible = false,
  profile,
}: LaunchOptions): Promise<Driver> {
  const browser = await startBrowser(visible, profile);
  if (visible) endWithLastTab(browser);
  try {
    const observer = createObserver();
    const background = watchBackground(browser, observer);
    if (extension === undefined) return createDriver(browser, observer, background, undefined);
    const id = await browser.installExtension(extension);
    await background.untilReady();
    return createDriver(browser, observer, background, id);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

function startBrowser(visible: boolean, profile: string | undefined): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: !visible,
    // In a visible window, the page fills the window.
    defaultViewport: visible ? null : { width: 1000, height: 760 },
    pipe: true,
    // Tests leave no downloaded files.
    ...(!visible && { downloadBehavior: { policy: 'deny' } }),
    ...(profile !== undefined && { userDataDir: profile }),
    enableExtensions: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...ARGS] : ARGS,
  });
}

/** Closes the browser with its last tab: on macOS, it would stay open without a window. */
function endWithLastTab(browser: Browser): void {
  browser.on('targetdestroyed', async () => {
    if (browser.connected && (await browser.pages()).length === 0) await browser.close();
  });
}

function createDriver(
  browser: Browser,
  observer: Observer,
  background: Background,
  id: string | undefined,
): Driver {
  const urlOf = (page: string): string => `chrome-extension://${id}/${page}`;
  const nextPage = async (url: string): Promise<Page> => {
    const open = new Set(browser.targets());
    const isNew = (target: Target): boolean => target.url() === url && !open.has(target);
    const target = await browser.waitForTarget(isNew, { timeout: POPUP_PATIENCE_MS });
    const page = await target.asPage();
    observer.watchPage(page, 'extension');
    return page;
  };
  const nextPopup = (): Promise<Page> => nextPage(urlOf('popup.html'));
  const newTab = createTabs(browser);
  const popupTabs = createPopupTabs();
  return {
    observed: observer.observed,
    management: manageInChromium(browser, id ?? '', background),
    open: async (site) => openPage(await newTab(), site, observer, id),
    nextPopup,
    nextSidePanel: () => nextPage(urlOf('sidepanel.html')),
    closeSidePanel: (panel) => panel.close(),
    async openPopup(page) {
      const [popup] = await Promise.all([nextPopup(), page.press(POPUP_CHORD)]);
      return popup;
    },
    chooseSearchMenu: (text) => background.chooseMenu(SEARCH_MENU_ID, text),
    closePopup: (popup) => popup.close(),
    async openPopupInTab(width, height) {
      const page = await browser.newPage();
      observer.watchPage(page, 'extension');
      await page.setViewport({ width, height });
      await page.goto(urlOf('popup.html'));
      return popupTabs.add(page);
    },
    closePopupTabs: popupTabs.closeAll,
    async setColorScheme(page, scheme) {
      const session = await page.createCDPSession();
      // Puppeteer's API does not support forced colours.
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
          { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
        ],
      });
    },
    setTouchScreen: (page, screen) => page.setViewport({ ...screen, hasTouch: true, isMobile: true }),
    askFromBackground: background.ask,
    stopBackground: background.stop,
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

async function openPage(
  page: Page,
  site: Site,
  observer: Observer,
  id: string | undefined,
): Promise<HostPage> {
  observer.watchPage(page, 'page');
  await serveSite(page, site);
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  // The content script is idle in hidden tabs.
  await page.bringToFront();
  const session = await page.createCDPSession();
  const ours = (): Realm | undefined => (id === undefined ? undefined : page.extensionRealms()[0]);
  const untilOurs = async (): Promise<Realm> => {
    const realm = await until('the content script', async () => ours(), Boolean);
    if (realm === undefined) throw new Error('No content script');
    return realm;
  };
  return {
    page,
    press: (chord) => pressInChromium(session, chord),
    contentWorld: async () => scopeOf(await (await untilOurs()).evaluateHandle(() => globalThis)),
    async closedRoot(tag) {
      const realm = await untilOurs();
      const host = await realm.evaluateHandle((name) => document.querySelector(name), tag);
      const root = await host
        .asElement()
        ?.evaluateHandle((element) => chrome.dom.openOrClosedShadowRoot(element));
      return root && scopeOf(root);
    },
    hasContentScript: async () => ours() !== undefined,
  };
}
