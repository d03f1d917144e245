import type { Browser, CDPSession, Target, WebWorker } from 'puppeteer-core';
import type { Observer } from '../observed';
import { until } from '../wait';

declare const chrome: {
  readonly commands?: { readonly onCommand: { hasListeners(): boolean } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
};

/** The extension's background (a service worker) in Chromium. */
export interface Background {
  /** Resolves when it listens. Events before that, just after installation, are lost. */
  untilReady(): Promise<void>;
  /** Fires the event of the menu entry `id` for the selected `text`. */
  chooseMenu(id: string, text: string): Promise<void>;
  /** Calls `fetch(url)` in it. */
  ask(url: string): Promise<'asked' | 'refused'>;
  /** Runs `act`, which starts a new background; resolves when that listens. */
  replace(act: () => Promise<unknown>): Promise<void>;
  /** Stops it, as the browser does when it is idle. */
  stop(): Promise<void>;
}

/** Observes the background of `browser` at each start. */
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
      // A starting worker does not have the extension API yet.
      worker?.evaluate(() => 'chrome' in globalThis && chrome.commands?.onCommand.hasListeners());
    await until('the background to listen', listens, Boolean);
  };
  const running = async (): Promise<WebWorker> => {
    const worker = await (await browser.waitForTarget(isBackground)).worker();
    if (worker === null) throw new Error('The background has gone');
    return worker;
  };
  // A busy worker may end meanwhile, with its sessions.
  const close = async (target: Target): Promise<void> => {
    await watched
      .get(target)?.()
      .catch(() => {});
    const worker = await target.worker().catch(() => null);
    await worker?.close().catch(() => {});
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
      const stopped = browser.targets().filter(isBackground);
      // Tried again: a session may be opened meanwhile, and a worker with a CDP session does not stop. Another worker may
      // have been started by a message that was sent again.
      const count = async (): Promise<number> => {
        const left = stopped.filter((target) => browser.targets().includes(target));
        await Promise.all(left.map(close));
        return left.length;
      };
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
  // Messages of the browser itself, such as violations of the CSP.
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') observer.addProblem(`background: ${entry.text} (${entry.url ?? ''})`);
  });
  await Promise.all([session.send('Network.enable'), session.send('Log.enable')]);
}
