import { browser } from '../browser/browser';
import { activeTab } from '../browser/tabs';
import { connect, type Remote, type Reply } from './call';
import type { Page } from './page';

/** A page, for the background and the popup. Its methods resolve to undefined if our content script does not run. */
export type RemotePage = Remote<Page, undefined>;

/** The page of the active tab. */
export const activePage: RemotePage = connect<Page, undefined>(async (call) => {
  const tab = await activeTab();
  return tab?.id === undefined ? undefined : send(tab.id, call);
});

/** The page of the tab `tabId`. */
export function pageIn(tabId: number): RemotePage {
  return connect<Page, undefined>((call) => send(tabId, call));
}

async function send(tabId: number, call: object): Promise<Reply | undefined> {
  try {
    return await browser.tabs.sendMessage<object, Reply | undefined>(tabId, call, { frameId: 0 });
  } catch {
    return undefined; // not an official page, or one opened before the installation
  }
}
