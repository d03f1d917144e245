import { browser } from '../browser/browser';
import type { PageReplies, PageRequest } from './messages';

/** Asks the page of the tab in front; undefined where our content script does not run. */
export async function askActivePage<Type extends PageRequest['type']>(
  request: Extract<PageRequest, { type: Type }>,
): Promise<PageReplies[Type] | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  try {
    return await browser.tabs.sendMessage<PageRequest, PageReplies[Type]>(tab.id, request, { frameId: 0 });
  } catch {
    return undefined; // nobody listens there: not an official page, or one opened before installation
  }
}
