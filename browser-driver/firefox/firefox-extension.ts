import { until } from '../wait';
import type { ChromeScope } from './firefox-chrome';

interface MessageManager {
  addMessageListener(name: string, listener: (message: { readonly data: 'asked' | 'refused' }) => void): void;
  loadFrameScript(url: string, delayed: boolean): void;
}
interface Extension {
  readonly backgroundState: string;
  readonly views: Iterable<{
    readonly viewType: string;
    readonly xulBrowser: { readonly messageManager: MessageManager };
  }>;
  wakeupBackground(): Promise<void>;
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
  /** Fires the event of the menu entry `id` for the selected `text`. */
  chooseMenu(id: string, text: string): Promise<void>;
  /** Calls `fetch(url)` in its background. */
  ask(url: string): Promise<'asked' | 'refused'>;
  /** Stops its background (an event page). */
  stopBackground(): Promise<void>;
}

/** Resolves when the background of the extension `id` runs, as it does after installation. */
export async function untilStarted(chrome: ChromeScope, id: string): Promise<void> {
  const state = () =>
    chrome.evaluate((name) => WebExtensionPolicy.getByID(name).extension.backgroundState, id);
  await until('the background to start', state, (seen) => seen === 'running');
}

/** The installed extension `id`. After a browser restart its background is stopped until it is needed. */
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
    ask: (url) => chrome.evaluate(askFromBackground, id, url),
    stopBackground: () =>
      chrome.evaluate((name) => WebExtensionPolicy.getByID(name).extension.terminateBackground(), id),
  };
}

/** Runs in the chrome scope. The background is in another process, so a frame script calls `fetch`. */
async function askFromBackground(id: string, url: string): Promise<'asked' | 'refused'> {
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground();
  const page = [...extension.views].find(({ viewType }) => viewType === 'background');
  const manager = page?.xulBrowser.messageManager;
  if (manager === undefined) throw new Error('The background has no page');
  const name = `faq-conum-test:${crypto.randomUUID()}`;
  const reply = (outcome: string) => `() => sendAsyncMessage(${JSON.stringify(name)}, '${outcome}')`;
  const script = `content.wrappedJSObject.fetch(${JSON.stringify(url)}).then(${reply('asked')}, ${reply('refused')})`;
  return new Promise((resolve) => {
    manager.addMessageListener(name, ({ data }) => resolve(data));
    manager.loadFrameScript(`data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });
}
