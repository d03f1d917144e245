import { browser } from '../browser/browser';
import { activeTab } from '../browser/tabs';
import type { StorePlace } from './store';

/** Storage of the background and our own pages. */
export const extensionStorage: StorePlace = {
  area: browser.storage.local,
  // Checks the active tab: Firefox for Android has no windows, and Chromium's popup is never private.
  isPrivate: async () => (await activeTab())?.incognito === true,
};
