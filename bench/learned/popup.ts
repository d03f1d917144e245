import type { Page } from 'puppeteer-core';
import type { LearnedArticle } from '../../src/learning/learned-article';

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: unknown): Promise<void>; getBytesInUse(): Promise<number> };
  };
};

/** Stores `articles` from a page of the extension; returns the size of its storage in bytes. */
export function storeArticles(page: Page, articles: readonly LearnedArticle[]): Promise<number> {
  return page.evaluate(
    async (records) => {
      await chrome.storage.local.set(records);
      return chrome.storage.local.getBytesInUse();
    },
    Object.fromEntries(articles.map((article) => [`article:${article.id}`, { version: 1, ...article }])),
  );
}
