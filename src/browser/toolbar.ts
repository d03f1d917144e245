import { browser } from './browser';
import { native } from './native';

const PAUSED = '⏸';
const COLOR = '#0b5f57';

const SEARCH_ID = 'search-selection';
const BESIDE_ID = 'open-beside';

/**
 * Opens the popup, or a tab if the browser refuses (Firefox outside a gesture, a window without a toolbar). Call it
 * before any `await` in the handler of a gesture.
 */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openInTab();
  }
}

/**
 * Opens the popup in Chromium's side panel or Firefox's sidebar, or in a tab where there is neither (Android). Call it
 * before any `await` in the handler of a gesture. `windowId` defaults to the window of the caller.
 */
export async function openBeside(windowId?: number): Promise<void> {
  const { sidePanel, sidebarAction } = native;
  if (sidebarAction !== undefined) await sidebarAction.open();
  else if (sidePanel !== undefined)
    await sidePanel.open({ windowId: windowId ?? (await browser.windows.getCurrent()).id ?? 0 });
  else await openInTab();
}

async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('popup.html') });
}

/** Sets the toolbar badge of one tab to the number of highlighted terms or a pause sign; `title` explains it. */
export async function showBadge(
  tabId: number,
  { count, isQuiet, title }: { readonly count: number; readonly isQuiet: boolean; readonly title: string },
): Promise<void> {
  const text = isQuiet ? PAUSED : count === 0 ? '' : String(count);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOR }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {}); // the tab has gone
}

/**
 * Adds two menu entries: `search` (%s stands for the selected text) for selected text on every page, which opens the
 * popup, and `beside` for the toolbar button, which opens the side panel. The selected text is kept in memory only.
 */
export function attachMenus({ search, beside }: { readonly search: string; readonly beside: string }) {
  let selected = '';
  // Firefox for Android has no context menus.
  const { contextMenus } = browser;
  browser.runtime.onInstalled.addListener(async () => {
    await contextMenus?.removeAll();
    contextMenus?.create({ id: SEARCH_ID, title: search, contexts: ['selection'] });
    contextMenus?.create({ id: BESIDE_ID, title: beside, contexts: ['action'] });
  });
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === BESIDE_ID) void openBeside(tab?.windowId);
    if (menuItemId !== SEARCH_ID) return;
    selected = selectionText ?? '';
    void openPopup();
  });
  return {
    /** Returns the text of the last chosen search entry and forgets it; empty if there is none. */
    take(): string {
      const text = selected;
      selected = '';
      return text;
    },
  };
}
