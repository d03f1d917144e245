import { browser } from '../browser/browser';
import type { StorePlace } from './store';

/** Storage of the background and our own pages. */
export const extensionStorage: StorePlace = {
  area: browser.storage.local,
  // Checks the active tab: Firefox for Android has no windows, and Chromium's popup is never private.
  async isPrivate() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.incognito === true;
  },
};
