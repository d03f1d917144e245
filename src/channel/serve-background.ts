import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/browser';
import { isOfficialPage } from '../site/official-site';
import type { Handlers } from './handlers';
import {
  type BackgroundReplies,
  type BackgroundRequest,
  type LibraryRequest,
  parseBackgroundRequest,
} from './messages';

// A page may teach, never look over, change or take away what was learned.
const OWN_PAGES_ONLY: readonly string[] = [
  'learned',
  'settled',
  'forget-learned',
  'export-learned',
  'import-learned',
] satisfies LibraryRequest['type'][];

/**
 * Answers the popup and the official pages. Anything else that arrives, from elsewhere or of another shape,
 * is left without reply. Lasts as long as the background.
 */
export function serveBackground(handlers: Handlers<BackgroundRequest, BackgroundReplies>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = parseBackgroundRequest(message);
    if (request === undefined || sender.id !== browser.runtime.id || !isTrustedAsker(sender, request))
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
      case 'learned':
        return Promise.resolve(handlers.learned(request));
      case 'settled':
        return Promise.resolve(handlers.settled(request));
      case 'forget-learned':
        return Promise.resolve(handlers['forget-learned'](request));
      case 'export-learned':
        return Promise.resolve(handlers['export-learned'](request));
      case 'import-learned':
        return Promise.resolve(handlers['import-learned'](request));
      case 'tell-terms':
        return Promise.resolve(handlers['tell-terms'](request, sender.tab?.id));
    }
  });
}

function isTrustedAsker({ url }: Runtime.MessageSender, { type }: BackgroundRequest): boolean {
  if (url?.startsWith(browser.runtime.getURL('')) === true) return true;
  return !OWN_PAGES_ONLY.includes(type) && isOfficialPage(url);
}
