import { browser } from './browser';
import { native } from './native';

const PAUSED = '⏸';
const COLOR = '#0b5f57';

const SEARCH_ID = 'search-selection';
const BESIDE_ID = 'open-beside';

/**
 * Opens the popup; where the browser refuses (Firefox outside a gesture, a window without toolbar), as a page in a tab.
 * Call it first thing in the handler of a gesture.
 */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openInTab();
  }
}

/**
 * Opens the popup's pieces beside the page, in Chromium's side panel or Firefox's sidebar; in a tab where there is
 * neither (Android). Call it first thing in the handler of a gesture. `windowId`: left out, that of the page that calls.
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

/** Shows on the toolbar's button, in one tab, how many terms its page highlights, or that the page is muted; `title` says it. */
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
 * Adds `search` (%s stands for the selected text) to the menu of selected text on every page, which opens the popup, and
 * `beside` to the menu of the toolbar's button, which opens the panel beside the page. The selected text waits here, in
 * memory: it is not stored. Lasts as long as the background.
 */
export function attachMenus({ search, beside }: { readonly search: string; readonly beside: string }) {
  let selected = '';
  // Firefox for Android has no such menus.
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
    /** The text for which the entry was chosen last, given once; empty when there is none. */
    take(): string {
      const text = selected;
      selected = '';
      return text;
    },
  };
}
