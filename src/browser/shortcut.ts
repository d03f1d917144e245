import { browser } from './browser';

/** The keys that open the popup, as assigned; empty when none are, undefined where the browser has no shortcuts. */
export async function popupShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === '_execute_action')?.shortcut;
}

/** Opens the page where the browser lets its user choose shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a function for it (since 137), Chromium an address, which only a script may open.
  const { openShortcutSettings: open }: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
