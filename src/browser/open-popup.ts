import { browser } from './browser';
import { native } from './native';

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
