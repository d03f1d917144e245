import type { Page } from 'puppeteer-core';

/** Logs and requests of a browser. The lists grow while it runs. */
export interface Observed {
  /** Console errors, console warnings and uncaught errors, with their source. */
  readonly problems: readonly string[];
  /** All console messages and uncaught errors of web pages, with their type. */
  readonly messages: readonly string[];
  /** Requested addresses: by web pages, and by the extension's pages and background. */
  readonly requests: { readonly page: readonly string[]; readonly extension: readonly string[] };
}

/** Collects {@link Observed}. */
export interface Observer {
  readonly observed: Observed;
  watchPage(page: Page, owner: 'page' | 'extension'): void;
  /** Records a request of the extension outside of pages. */
  addExtensionRequest(url: string): void;
  addProblem(problem: string): void;
}

/** Creates an observer with empty lists. */
export function createObserver(): Observer {
  const problems: string[] = [];
  const messages: string[] = [];
  const requests = { page: [] as string[], extension: [] as string[] };
  return {
    observed: { problems, messages, requests },
    watchPage(page, owner) {
      page.on('console', (message) => {
        if (owner === 'page') messages.push(`${message.type()}: ${message.text()}`);
        if (message.type() === 'error' || message.type() === 'warn') {
          problems.push(`${owner}: ${message.text()} (${message.location().url ?? ''})`);
        }
      });
      page.on('pageerror', (error) => {
        if (owner === 'page') messages.push(`uncaught: ${String(error)}`);
        problems.push(`${owner}: uncaught ${String(error)}`);
      });
      page.on('request', (request) => {
        // A data URL reaches no server.
        if (!request.url().startsWith('data:')) requests[owner].push(request.url());
      });
    },
    addExtensionRequest: (url) => requests.extension.push(url),
    addProblem: (problem) => problems.push(problem),
  };
}
