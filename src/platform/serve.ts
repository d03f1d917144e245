import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import {
  type BackgroundReplies,
  type BackgroundRequest,
  type PageReplies,
  type PageRequest,
  parseBackgroundRequest,
  parsePageRequest,
} from './messages';
import { isOfficialPage } from './official-site';

/** A function for each type of request, given the request of that type. */
type Handlers<Request extends { type: string }, Replies extends Record<Request['type'], unknown>> = {
  readonly [Type in Request['type']]: (
    request: Extract<Request, { type: Type }>,
  ) => Replies[Type] | Promise<Replies[Type]>;
};

/**
 * Answers the popup and the official pages. Anything else that arrives, from elsewhere or of another shape,
 * is left without reply. Lasts as long as the background.
 */
export function serveBackground(handlers: Handlers<BackgroundRequest, BackgroundReplies>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = parseBackgroundRequest(message);
    if (request === undefined || !isOurs(sender) || !isTrustedAsker(sender)) return undefined;
    switch (request.type) {
      case 'search':
        return Promise.resolve(handlers.search(request));
      case 'popular':
        return Promise.resolve(handlers.popular(request));
    }
  });
}

/** Answers the background and the popup in a page, until `signal` aborts. */
export function servePage(
  handlers: Handlers<PageRequest, PageReplies>,
  { signal }: { readonly signal: AbortSignal },
): void {
  const onMessage = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const request = parsePageRequest(message);
    if (request === undefined || !isOurs(sender)) return undefined;
    switch (request.type) {
      case 'toggle-quick-search':
        return Promise.resolve(handlers[request.type](request));
      case 'list-terms':
        return Promise.resolve(handlers[request.type](request));
      case 'show-term':
        return Promise.resolve(handlers[request.type](request));
      case 'step-term':
        return Promise.resolve(handlers[request.type](request));
    }
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
}

function isOurs(sender: Runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id;
}

function isTrustedAsker({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true || isOfficialPage(url);
}
