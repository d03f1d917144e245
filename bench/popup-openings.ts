import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browser-driver/find-browser';

declare const chrome: {
  readonly runtime: { sendMessage(call: { readonly method: string }): Promise<unknown> };
};

/** Milliseconds after the popup opens with the background stopped, in the order of the openings. */
export interface OpeningTimes {
  /** Until the popular questions arrive. */
  readonly proposed: readonly number[];
  /** Until a question in the field from the start is answered. */
  readonly answered: readonly number[];
}

const OPENINGS = 15;
const ARGS = ['--no-first-run', '--disable-background-networking', '--disable-sync'];
// Time for the worker to stop and for the browser's own start to end.
const REST_MS = 500;

/**
 * Opens the popup of `extension` (a folder) in Chromium 15 times, each time with `question` typed before its script
 * runs. Nothing observes the background meanwhile, because that would delay its start. `prepare` may run first, in a
 * page of the extension.
 */
export async function timePopupOpenings(
  extension: string,
  question: string,
  prepare: (page: Page) => Promise<unknown> = async () => {},
): Promise<OpeningTimes> {
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    pipe: true,
    enableExtensions: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...ARGS] : ARGS,
    targetFilter: (target) => target.type() !== 'service_worker',
  });
  try {
    const popupUrl = `chrome-extension://${await browser.installExtension(extension)}/popup.html`;
    await inPage(browser, async (page) => {
      await page.goto(popupUrl);
      await page.waitForSelector('[role=option]');
      await prepare(page);
    });
    const times: { proposed: number; answered: number }[] = [];
    while (times.length < OPENINGS) times.push(await timeOpening(browser, popupUrl, question));
    return {
      proposed: times.map(({ proposed }) => proposed),
      answered: times.map(({ answered }) => answered),
    };
  } finally {
    await browser.close();
  }
}

async function timeOpening(
  browser: Browser,
  popupUrl: string,
  question: string,
): Promise<{ proposed: number; answered: number }> {
  // In a separate page: a page that observes workers would delay their start.
  await inPage(browser, async (page) => {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  });
  return inPage(browser, async (page) => {
    await page.evaluateOnNewDocument((text) => {
      const { runtime } = chrome;
      const send = runtime.sendMessage.bind(runtime);
      runtime.sendMessage = async (call) => {
        const reply = await send(call);
        performance.mark(call.method);
        return reply;
      };
      new MutationObserver(() => {
        document.querySelector('#early')?.setAttribute('value', text);
      }).observe(document, { subtree: true, childList: true });
    }, question);
    await page.goto(popupUrl);
    const [proposed, answered] = [await timesOf(page, 'popular'), await timesOf(page, 'search')];
    return { proposed, answered };
  });
}

async function inPage<Result>(browser: Browser, use: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage();
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** When the background first answered the method. */
async function timesOf(page: Page, mark: string): Promise<number> {
  const entry = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    {},
    mark,
  );
  return (await entry.jsonValue()) ?? Number.NaN;
}
