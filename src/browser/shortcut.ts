import { browser } from './browser';

/** The extension's commands with their keys as assigned, in the manifest's order; none where there are no shortcuts. */
export async function assignedShortcuts(): Promise<
  readonly { readonly name: string; readonly keys: string }[]
> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the page where the browser lets its user choose shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a function for it (since 137), Chromium an address, which only a script may open.
  const { openShortcutSettings: open }: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
