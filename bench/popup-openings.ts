import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../browser-driver/find-browser';

declare const chrome: {
  readonly runtime: { sendMessage(call: { readonly method: string }): Promise<unknown> };
};

/** Milliseconds from the opening of the popup, the background asleep before, in the order of the openings. */
export interface OpeningTimes {
  /** Until popular questions could be shown. */
  readonly proposed: readonly number[];
  /** Until a question that stood in the field from the first was answered. */
  readonly answered: readonly number[];
}

const OPENINGS = 15;
const ARGS = ['--no-first-run', '--disable-background-networking', '--disable-sync'];
// The last stops of the worker, and what the browser does after its own start.
const REST_MS = 500;

/**
 * Opens the popup of `extension` (a folder) in Chromium again and again, each time with `question` typed before its
 * script runs. Nothing watches the background meanwhile: it would start later for that. `prepare` may first do something
 * in a page of the extension.
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
  // In a page of its own: in one where workers are looked at, the worker would start later.
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
