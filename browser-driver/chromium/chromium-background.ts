import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';
import type { Observer } from '../observed';
import { until } from '../wait';

declare const chrome: {
  readonly commands?: { readonly onCommand: { hasListeners(): boolean } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
};

/** The extension's background (a service worker) in Chromium. */
export interface Background {
  /** Resolves when it listens: what happens earlier, just after installation, is lost. */
  untilReady(): Promise<void>;
  /** Tells it that the entry `id` of the menu of the selected `text` was chosen. */
  chooseMenu(id: string, text: string): Promise<void>;
  /** Lets it try to fetch `url`. */
  ask(url: string): Promise<'asked' | 'refused'>;
  /** Does what starts another one in its place, and resolves when that listens. */
  replace(act: () => Promise<unknown>): Promise<void>;
  /** Puts it to sleep, as the browser does after a while. */
  stop(): Promise<void>;
}

/** Watches the background of `browser` each time it wakes. */
export function watchBackground(browser: Browser, observer: Observer): Background {
  const watched = new Map<Target, () => Promise<void>>();
  browser.on('targetcreated', async (target) => {
    if (!isBackground(target)) return;
    const worker = await target.worker();
    if (worker === null) return;
    const session = await target.createCDPSession();
    watched.set(target, () => session.detach());
    await watchWorker(worker, session, observer);
  });
  const untilReady = async (isWanted: (target: Target) => boolean): Promise<void> => {
    const worker = await (await browser.waitForTarget(isWanted)).worker();
    const listens = async () =>
      // A worker that is only starting has no extension interface yet.
      worker?.evaluate(() => 'chrome' in globalThis && chrome.commands?.onCommand.hasListeners());
    await until('the background to listen', listens, Boolean);
  };
  const running = async (): Promise<WebWorker> => {
    const worker = await (await browser.waitForTarget(isBackground)).worker();
    if (worker === null) throw new Error('The background has gone');
    return worker;
  };
  return {
    untilReady: () => untilReady(isBackground),
    async replace(act) {
      const before = new Set(browser.targets());
      await act();
      await untilReady((target) => isBackground(target) && !before.has(target));
    },
    async chooseMenu(menuItemId, selectionText) {
      await (await running()).evaluate((info) => chrome.contextMenus.onClicked.dispatch(info, {}), {
        menuItemId,
        selectionText,
      });
    },
    ask: async (url) => (await running()).evaluate(tryToFetch, url),
    async stop() {
      for (const target of browser.targets().filter(isBackground)) {
        // A worker that somebody watches does not stop.
        await watched.get(target)?.();
        await (await target.worker())?.close();
      }
      const count = async (): Promise<number> => browser.targets().filter(isBackground).length;
      await until('the background to stop', count, (running) => running === 0);
    },
  };
}

function isBackground(target: Target): boolean {
  return target.type() === 'service_worker';
}

function tryToFetch(url: string): Promise<'asked' | 'refused'> {
  return fetch(url).then(
    () => 'asked',
    () => 'refused',
  );
}

async function watchWorker(worker: WebWorker, session: CDPSession, observer: Observer): Promise<void> {
  worker.on('console', (message) => {
    if (message.type() === 'error') observer.addProblem(`background: ${message.text()}`);
  });
  session.on('Network.requestWillBeSent', ({ request }) => observer.addExtensionRequest(request.url));
  // What the browser itself says of it: what its policy has refused, for one.
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') observer.addProblem(`background: ${entry.text} (${entry.url ?? ''})`);
  });
  await Promise.all([session.send('Network.enable'), session.send('Log.enable')]);
}
