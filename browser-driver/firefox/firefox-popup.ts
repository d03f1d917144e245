import type { Browser, Page } from 'puppeteer-core';
import { until } from '../wait';
import type { ChromeScope } from './firefox-chrome';

/** The toolbar popups in Firefox. */
export interface FirefoxPopups {
  /** Resolves to the next popup. Call it before the gesture. Rejects if none opens. */
  next(): Promise<Page>;
  /** Same for the sidebar. */
  nextSidebar(): Promise<Page>;
  closeSidebar(): Promise<void>;
  /** Closes the open popup, if any. */
  close(): Promise<void>;
}

interface PopupBrowser extends Element {
  permanentKey?: object;
  readonly currentURI: { readonly spec: string };
}
interface Panel extends Element {
  readonly state: string;
  hidePopup(): void;
}
interface NavigableManager {
  getBrowserById(id: string): PopupBrowser | null;
  getIdForBrowser(browser: PopupBrowser): string;
}
declare const SidebarController: { hide(): void };
declare const ChromeUtils: { importESModule(url: string): { readonly NavigableManager: NavigableManager } };

/**
 * Firefox's WebDriver supports only tabs. This patches its lookup of browsers to include popups and the sidebar, and
 * announces each one to Puppeteer as a new tab. Reading, typing and screenshots then work in the real popup.
 */
export async function watchPopups(browser: Browser, chrome: ChromeScope): Promise<FirefoxPopups> {
  await chrome.evaluate(teachPopups);
  const nextOf = async (list: () => string[]): Promise<Page> => {
    const open = await chrome.evaluate(list);
    const isNew = async (): Promise<string | undefined> =>
      (await chrome.evaluate(list)).find((id) => !open.includes(id));
    const context = await until('a popup or sidebar', isNew, (id) => id !== undefined);
    const page = nextPage(browser);
    chrome.connection.emit('browsingContext.contextCreated', {
      context,
      url: 'about:blank',
      children: null,
      parent: null,
      userContext: 'default',
      originalOpener: null,
      clientWindow: '',
    });
    return page;
  };
  return {
    next: () => nextOf(openPopups),
    nextSidebar: () => nextOf(openSidebars),
    closeSidebar: () => chrome.evaluate(() => SidebarController.hide()),
    close: () => chrome.evaluate(closePopups),
  };
}

async function nextPage(browser: Browser): Promise<Page> {
  const page = await new Promise<Page | null>((resolve) =>
    browser.once('targetcreated', (target) => resolve(target.page())),
  );
  if (page === null) throw new Error('Puppeteer made no page of the popup');
  return page;
}

/** In the chrome scope. */
function teachPopups(): void {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const original = manager.getBrowserById.bind(manager);
  manager.getBrowserById = (id) => {
    const popups = document.querySelectorAll<PopupBrowser>('.webextension-popup-browser');
    const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
    const inSidebar = sidebar?.querySelectorAll<PopupBrowser>('#webext-panels-browser') ?? [];
    return [...popups, ...inSidebar].find((popup) => manager.getIdForBrowser(popup) === id) ?? original(id);
  };
}

/** Runs in the chrome scope. Returns the WebDriver ids of the open and loaded popups. */
function openPopups(): string[] {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  return [...document.querySelectorAll<PopupBrowser>('panel .webextension-popup-browser')]
    .filter((popup) => popup.closest<Panel>('panel')?.state === 'open')
    .filter(({ currentURI }) => currentURI.spec.startsWith('moz-extension:'))
    .map((popup) => {
      // WebDriver's key of a browser. Only tabs have one.
      popup.permanentKey ??= {};
      return manager.getIdForBrowser(popup);
    });
}

/** Same as {@link openPopups} for the sidebar; empty while it is closed. */
function openSidebars(): string[] {
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar')?.contentDocument;
  return [...(sidebar?.querySelectorAll<PopupBrowser>('#webext-panels-browser') ?? [])]
    .filter(({ currentURI }) => currentURI.spec.startsWith('moz-extension:'))
    .map((panel) => {
      panel.permanentKey ??= {};
      return manager.getIdForBrowser(panel);
    });
}

/** In the chrome scope. */
function closePopups(): void {
  for (const popup of document.querySelectorAll('panel .webextension-popup-browser')) {
    popup.closest<Panel>('panel')?.hidePopup();
  }
}
