import type { Page } from 'puppeteer-core';

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
  /** Records what the extension has asked for outside of pages. */
  addExtensionRequest(url: string): void;
  addProblem(problem: string): void;
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
      page.on('request', (request) => {
        // Data in an address are asked of nobody.
        if (!request.url().startsWith('data:')) requests[owner].push(request.url());
      });
    },
    addExtensionRequest: (url) => requests.extension.push(url),
    addProblem: (problem) => problems.push(problem),
  };
}
