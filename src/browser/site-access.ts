import { OFFICIAL_MATCHES } from '../site/official-site';
import { browser } from './browser';

/** Whether the user lets the extension into the official pages: browsers let them take that back at any time. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...OFFICIAL_MATCHES] });
}

/** Asks the user, in the browser's own words, for what was taken back. Call it first thing in the handler of a gesture. */
export function askSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [...OFFICIAL_MATCHES] });
}
