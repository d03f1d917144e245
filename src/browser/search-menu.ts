import { browser } from './browser';
import { openBeside, openPopup } from './open-popup';

/** The entry in the menu of selected text. */
export interface SearchMenu {
  /** The text for which it was chosen last, given once; empty when there is none. */
  take(): string;
}

const ID = 'search-selection';
const BESIDE_ID = 'open-beside';

/**
 * Adds `search` (%s stands for the selected text) to the menu of selected text on every page, which opens the popup, and
 * `beside` to the menu of the toolbar's button, which opens the panel beside the page. The selected text waits here, in
 * memory: it is not stored. Lasts as long as the background.
 */
export function attachMenus({
  search,
  beside,
}: {
  readonly search: string;
  readonly beside: string;
}): SearchMenu {
  let selected = '';
  // Firefox for Android has no such menus.
  const { contextMenus } = browser;
  browser.runtime.onInstalled.addListener(async () => {
    await contextMenus?.removeAll();
    contextMenus?.create({ id: ID, title: search, contexts: ['selection'] });
    contextMenus?.create({ id: BESIDE_ID, title: beside, contexts: ['action'] });
  });
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === BESIDE_ID) void openBeside(tab?.windowId);
    if (menuItemId !== ID) return;
    selected = selectionText ?? '';
    void openPopup();
  });
  return {
    take() {
      const text = selected;
      selected = '';
      return text;
    },
  };
}
