import { browser } from '../browser/browser';
import type { StorePlace } from './store';

/** Where the extension's own pages keep what they keep. */
export const extensionStorage: StorePlace = {
  area: browser.storage.local,
  // By the tab in front: Firefox for Android has no windows, and Chromium's popup is never private itself.
  async isPrivate() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.incognito === true;
  },
};
