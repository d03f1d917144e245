import { OFFICIAL_MATCHES } from '../site/official-site';
import { browser } from './browser';
import { native } from './native';

const PANEL_PAGE = '/sidepanel.html';

/** Where this page of the extension is shown: in the side panel, in a tab, or in the toolbar popup. */
export async function currentSurface(): Promise<'panel' | 'tab' | 'popup'> {
  if (location.pathname === PANEL_PAGE) return 'panel';
  return (await browser.tabs.getCurrent()) === undefined ? 'popup' : 'tab';
}

/**
 * Calls `onChange` when the active tab changes, when any tab is updated, and when a page sends a message, until
 * `signal` aborts.
 */
export function watchActivePage(onChange: () => void, { signal }: { readonly signal: AbortSignal }): void {
  const onMessage = (_: unknown, sender: { readonly tab?: unknown }): undefined => {
    if (sender.tab !== undefined) onChange();
    return undefined;
  };
  const events = [browser.tabs.onActivated, browser.tabs.onUpdated];
  for (const event of events) event.addListener(onChange);
  native.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(onChange);
    native.runtime.onMessage.removeListener(onMessage);
  });
}

/** Whether the extension has access to the official pages. Users can withdraw it at any time. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...OFFICIAL_MATCHES] });
}

/** Asks the user for that access, in the browser's dialog. Call it before any `await` in the handler of a gesture. */
export function askSiteAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: [...OFFICIAL_MATCHES] });
}

/** The extension's commands with their assigned keys, in the manifest's order; empty if the browser has no commands. */
export async function assignedShortcuts(): Promise<
  readonly { readonly name: string; readonly keys: string }[]
> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's page for choosing shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a function (since 137); Chromium has an address, which a link cannot open.
  const { openShortcutSettings: open }: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Downloads `text` as a file with that name. This needs no permission. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
