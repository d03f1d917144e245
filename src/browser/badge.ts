import { browser } from './browser';

const PAUSED = '⏸';
const COLOR = '#0b5f57';

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
