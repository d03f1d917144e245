import { browser } from './browser';

const KEY = 'old-tabs';

/** The tab in front: of the current window, where the browser has windows (Firefox for Android has none). */
export async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/**
 * Remembers, until the browser closes, which tabs were open when the extension was installed, updated or turned on: our
 * content script is missing there until they reload. Without the `tabs` permission we cannot see their pages. The
 * browser clears session storage at each of these events and when it closes; its own start makes no tab an old one.
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

/** Whether the active tab is one of them; true once for each tab, which may show another page now. */
export async function takeOldTab(): Promise<boolean> {
  const [tab, { [KEY]: stored }] = await Promise.all([activeTab(), browser.storage.session.get(KEY)]);
  if (tab?.id === undefined || !Array.isArray(stored) || !stored.includes(tab.id)) return false;
  await keep(stored.filter((id) => id !== tab.id));
  return true;
}
