import type { ChromeScope } from './firefox-chrome';
import { until } from './wait';

interface Extension {
  readonly backgroundState: string;
  terminateBackground(): Promise<void>;
  emit(event: string, info: object, tab: unknown): void;
}
declare const gBrowser: { readonly selectedTab: unknown };
declare const WebExtensionPolicy: {
  getByID(id: string): { readonly mozExtensionHostname: string; readonly extension: Extension };
};

/** An extension installed in Firefox. */
export interface FirefoxExtension {
  readonly id: string;
  /** Address of the toolbar popup's document. */
  readonly popupUrl: string;
  /** Tells it that the entry `id` of the menu of the selected `text` was chosen. */
  chooseMenu(id: string, text: string): Promise<void>;
  /** Puts its background (an event page) to sleep. */
  stopBackground(): Promise<void>;
}

/** Resolves when the background of the extension `id` has started, as it does after installation. */
export async function untilStarted(chrome: ChromeScope, id: string): Promise<void> {
  const state = () =>
    chrome.evaluate((name) => WebExtensionPolicy.getByID(name).extension.backgroundState, id);
  await until('the background to start', state, (seen) => seen === 'running');
}

/** The installed extension `id`. After a restart of the browser its background sleeps until it is needed. */
export async function openExtension(chrome: ChromeScope, id: string): Promise<FirefoxExtension> {
  const host = await chrome.evaluate((name) => WebExtensionPolicy.getByID(name).mozExtensionHostname, id);
  return {
    id,
    popupUrl: `moz-extension://${host}/popup.html`,
    chooseMenu: (menuItemId, selectionText) =>
      chrome.evaluate(
        (name, info) => {
          const { extension } = WebExtensionPolicy.getByID(name);
          extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
        },
        id,
        { menuItemId, selectionText, editable: false, modifiers: [] },
      ),
    stopBackground: () =>
      chrome.evaluate((name) => WebExtensionPolicy.getByID(name).extension.terminateBackground(), id),
  };
}
