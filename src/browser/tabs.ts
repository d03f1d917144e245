import { browser } from './browser';
import { native } from './native';

const PANEL_PAGE = '/sidepanel.html';

/** Where this page of the extension is shown: in the browser's panel beside a page, in a tab, or in the toolbar's popup. */
export async function currentSurface(): Promise<'panel' | 'tab' | 'popup'> {
  if (location.pathname === PANEL_PAGE) return 'panel';
  return (await browser.tabs.getCurrent()) === undefined ? 'popup' : 'tab';
}

/**
 * Calls `onChange` when the active tab changes, when a page has loaded, and when a page reports its terms, until `signal`
 * aborts.
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
