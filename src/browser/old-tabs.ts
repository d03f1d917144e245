import { browser } from './browser';

const KEY = 'old-tabs';

/**
 * Remembers, until the browser closes, which tabs were open when the extension was installed, updated or turned on: our
 * content script is not in them until they are loaded again. Which pages they show stays unknown, without the
 * permission to ask. What is stored for the session goes with each of these events, and with the browser, whose own
 * start makes no tab an old one.
 */
export function rememberOldTabs(): void {
  let kept = keepOpenTabs();
  browser.runtime.onStartup.addListener(() => {
    kept = kept.then(() => keep([]));
  });
}

async function keepOpenTabs(): Promise<void> {
  const [tabs, { [KEY]: stored }] = await Promise.all([
    browser.tabs.query({}),
    browser.storage.session.get(KEY),
  ]);
  if (stored === undefined) await keep(tabs.flatMap(({ id }) => id ?? []));
}

function keep(ids: readonly number[]): Promise<void> {
  return browser.storage.session.set({ [KEY]: ids });
}

/** Whether the tab in front is one of them. Said once of each tab, which may have gone elsewhere since. */
export async function takeOldTab(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  if (tab?.id === undefined || !Array.isArray(stored) || !stored.includes(tab.id)) return false;
  await keep(stored.filter((id) => id !== tab.id));
  return true;
}
