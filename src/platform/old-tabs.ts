import { browser } from './browser';

const KEY = 'old-tabs';

/**
 * Remembers, until the browser closes, which tabs were open when the extension came or changed: our content script is
 * not in them until they are loaded again. Which pages they show stays unknown, without the permission to ask.
 */
export function rememberOldTabs(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install' && reason !== 'update') return;
    const tabs = await browser.tabs.query({});
    await browser.storage.session.set({ [KEY]: tabs.flatMap(({ id }) => id ?? []) });
  });
}

/** Whether the tab in front is one of them. Said once of each tab, which may have gone elsewhere since. */
export async function takeOldTab(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  if (tab?.id === undefined || !Array.isArray(stored) || !stored.includes(tab.id)) return false;
  await browser.storage.session.set({ [KEY]: stored.filter((id) => id !== tab.id) });
  return true;
}
