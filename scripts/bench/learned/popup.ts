import type { Page } from 'puppeteer-core';
import type { FaqEntry } from '../../../src/faq/types';
import type { LearnedArticle } from '../../../src/library/learned-article';
import { extensionDir } from '../../../test/e2e/build-extension';
import { launchChromium } from '../../../test/e2e/chromium';
import { fixtureSite } from '../../../test/e2e/fixture';
import { untilHighlighted } from '../../../test/e2e/page-text';
import { until } from '../../../test/e2e/wait';

declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: { set(items: unknown): Promise<void>; getBytesInUse(): Promise<number> };
  };
};

/** What the popup's user waits for, with the background asleep before; in ms from the popup's opening, one an opening. */
export interface Openings {
  /** Bytes that the browser says its storage holds. */
  readonly storedBytes: number;
  /** Until the toolbar popup shows the popular questions. */
  readonly popularMs: readonly number[];
  /** Until a search asked as the popup's document begins has its answer. */
  readonly searchMs: readonly number[];
  /** Until a search finds what was learned. */
  readonly learnedMs: readonly number[];
}

const SEARCHED = 'bench-searched';
const LEARNED = 'bench-learned';

/** Opens the popup in Chromium, where those `articles` are stored, as often as it is to be measured. */
export async function measureOpenings(
  articles: readonly LearnedArticle[],
  { question }: Pick<FaqEntry, 'question'>,
  openings: number,
): Promise<Openings> {
  const driver = await launchChromium({ extension: extensionDir('chromium') });
  try {
    const tab = await driver.openPopupInTab(400, 600);
    const storedBytes = await store(tab, articles);
    await askAtOnce(tab, question, articles[0]?.title ?? '');
    const searchMs: number[] = [];
    const learnedMs: number[] = [];
    const popularMs: number[] = [];
    for (let count = 0; count < openings; count += 1) {
      await driver.stopBackground();
      await tab.reload();
      searchMs.push(await untilMarked(tab, SEARCHED));
      learnedMs.push(await untilMarked(tab, LEARNED));
    }
    await tab.close();
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    for (let count = 0; count < openings; count += 1) {
      await driver.stopBackground();
      const popup = await driver.openPopup(page);
      popularMs.push(await untilMarked(popup, 'first-answer'));
      await driver.closePopup(popup);
    }
    return { storedBytes, popularMs, searchMs, learnedMs };
  } finally {
    await driver.close();
  }
}

function store(tab: Page, articles: readonly LearnedArticle[]): Promise<number> {
  return tab.evaluate(
    async (records) => {
      await chrome.storage.local.set(records);
      return chrome.storage.local.getBytesInUse();
    },
    Object.fromEntries(articles.map((article) => [`article:${article.id}`, { version: 1, ...article }])),
  );
}

/** From the next loading of `tab` on: asks a bundled question as the document begins, then for what was learned. */
async function askAtOnce(tab: Page, bundled: string, learned: string): Promise<void> {
  await tab.evaluateOnNewDocument(
    async (first, last, searched, found) => {
      // A method, since the name of a function would not be known in the page.
      const background = {
        ask(text: string) {
          return chrome.runtime.sendMessage({ type: 'search', query: { text } });
        },
      };
      await background.ask(first);
      performance.mark(searched);
      while (!JSON.stringify(await background.ask(last)).includes(last)) {
        await new Promise((next) => setTimeout(next, 5));
      }
      performance.mark(found);
    },
    bundled,
    learned,
    SEARCHED,
    LEARNED,
  );
}

async function untilMarked(page: Page, mark: string): Promise<number> {
  const read = () => page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime, mark);
  const ms = await until(mark, read, (time) => time !== undefined);
  return ms ?? Number.NaN;
}
