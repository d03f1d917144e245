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
