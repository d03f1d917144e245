import type { Browser, Page } from 'puppeteer-core';

/** Gives a tab at each call. A browser starts with a blank one: the first page takes it. */
export function createTabs(browser: Browser): () => Promise<Page> {
  let first = browser.pages().then(([page]) => page);
  return async () => {
    const blank = first;
    first = Promise.resolve(undefined);
    return (await blank) ?? browser.newPage();
  };
}

/** The popups in tabs of their own that are open. */
export interface PopupTabs {
  /** Gives `page` back. */
  add(page: Page): Page;
  closeAll(): Promise<void>;
}

/** Keeps the popups in tabs, so that one call closes them: each one open makes Firefox slower. */
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
