import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import type { Handlers } from './handlers';
import { type BackgroundReplies, type BackgroundRequest, parseBackgroundRequest } from './messages';
import { isOfficialPage } from './official-site';

/**
 * Answers the popup and the official pages. Anything else that arrives, from elsewhere or of another shape,
 * is left without reply. Lasts as long as the background.
 */
export function serveBackground(handlers: Handlers<BackgroundRequest, BackgroundReplies>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = parseBackgroundRequest(message);
    if (request === undefined || sender.id !== browser.runtime.id || !isTrustedAsker(sender))
      return undefined;
    switch (request.type) {
      case 'search':
        return Promise.resolve(handlers.search(request));
      case 'popular':
        return Promise.resolve(handlers.popular(request));
      case 'terms':
        return Promise.resolve(handlers.terms(request));
      case 'entries':
        return Promise.resolve(handlers.entries(request));
      case 'categories':
        return Promise.resolve(handlers.categories(request));
      case 'category':
        return Promise.resolve(handlers.category(request));
      case 'take-selection':
        return Promise.resolve(handlers['take-selection'](request));
    }
  });
}

function isTrustedAsker({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) === true || isOfficialPage(url);
}
