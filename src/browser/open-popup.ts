import { browser } from './browser';

/**
 * Opens the popup; where the browser refuses (Firefox outside a gesture, a window without toolbar), as a page in a tab.
 * Call it first thing in the handler of a gesture.
 */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
  }
}
