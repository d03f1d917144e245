import { browser } from '../browser/browser';
import { connect, type Reply } from './call';
import type { Page } from './page';

/** The page of the active tab. Its methods resolve to undefined where our content script does not run. */
export const activePage = connect<Page, undefined>(async (call) => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage<object, Reply | undefined>(tab.id, call, { frameId: 0 });
  } catch {
    return undefined; // not an official page, or one opened before the installation
  }
});
