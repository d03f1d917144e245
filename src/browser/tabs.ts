import { browser } from './browser';

/** Whether this extension page was opened in a tab, and not as the toolbar's popup. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}
