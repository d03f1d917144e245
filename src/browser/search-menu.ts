import { browser } from './browser';
import { openPopup } from './open-popup';

/** The entry in the menu of selected text. */
export interface SearchMenu {
  /** The text for which it was chosen last, given once; empty when there is none. */
  take(): string;
}

const ID = 'search-selection';

/**
 * Adds `title` (%s stands for the selected text) to the menu of selected text on every page; choosing it opens the
 * popup. The text waits here, in memory: nothing of it is stored. Lasts as long as the background.
 */
export function attachSearchMenu(title: string): SearchMenu {
  let selected = '';
  // Firefox for Android has no such menus.
  const { contextMenus } = browser;
  browser.runtime.onInstalled.addListener(async () => {
    await contextMenus?.removeAll();
    contextMenus?.create({ id: ID, title, contexts: ['selection'] });
  });
  contextMenus?.onClicked.addListener(({ menuItemId, selectionText }) => {
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
