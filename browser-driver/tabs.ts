import type { Browser, Page } from 'puppeteer-core';

/** Returns a function that opens a tab; the first call reuses the browser's blank tab. */
export function createTabs(browser: Browser): () => Promise<Page> {
  let first = browser.pages().then(([page]) => page);
  return async () => {
    const blank = first;
    first = Promise.resolve(undefined);
    return (await blank) ?? browser.newPage();
  };
}

/** The popups that are open in tabs. */
export interface PopupTabs {
  /** Returns `page`. */
  add(page: Page): Page;
  closeAll(): Promise<void>;
}

/** Collects popups in tabs to close them all: each open one makes Firefox slower. */
export function createPopupTabs(): PopupTabs {
  const open = new Set<Page>();
  return {
    add(page) {
      open.add(page);
      page.once('close', () => open.delete(page));
      return page;
    },
    async closeAll() {
      await Promise.all([...open].map((page) => page.close()));
    },
  };
}
