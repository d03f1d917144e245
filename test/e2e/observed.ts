import type { CDPSession, Page, WebWorker } from 'puppeteer-core';

/** What a browser has said and asked for. The lists grow while it runs. */
export interface Observed {
  /** Console errors and warnings, and uncaught errors, each with where it came from. */
  readonly problems: readonly string[];
  /** Addresses asked for by web pages, by the extension's own pages and by its background. */
  readonly requests: { readonly page: readonly string[]; readonly extension: readonly string[] };
}

/** Collects {@link Observed}. */
export interface Observer {
  readonly observed: Observed;
  watchPage(page: Page, owner: 'page' | 'extension'): void;
  watchBackground(worker: WebWorker, session: CDPSession): Promise<void>;
}

/** An observer that has seen nothing yet. */
export function createObserver(): Observer {
  const problems: string[] = [];
  const requests = { page: [] as string[], extension: [] as string[] };
  return {
    observed: { problems, requests },
    watchPage(page, owner) {
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warn') {
          problems.push(`${owner}: ${message.text()} (${message.location().url ?? ''})`);
        }
      });
      page.on('pageerror', (error) => problems.push(`${owner}: uncaught ${String(error)}`));
      page.on('request', (request) => requests[owner].push(request.url()));
    },
    async watchBackground(worker, session) {
      worker.on('console', (message) => {
        if (message.type() === 'error') problems.push(`background: ${message.text()}`);
      });
      session.on('Network.requestWillBeSent', ({ request }) => requests.extension.push(request.url));
      await session.send('Network.enable');
    },
  };
}
