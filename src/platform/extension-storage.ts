import { browser } from './browser';
import type { StorePlace } from './store';

/** Where the extension's own pages keep what they keep. */
export const extensionStorage: StorePlace = {
  area: browser.storage.local,
  isPrivate: async () => (await browser.windows.getCurrent()).incognito,
};
