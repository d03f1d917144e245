import type { Runtime } from 'webextension-polyfill';
import { HELP_CENTRE_URL } from '../site/official-site';

/** What a page shows, as it says, and where. */
export interface Lesson {
  readonly reading: unknown;
  readonly url: string;
}

/**
 * The lesson in a message: from our own script, in the page of a tab and not in a frame of it, on the help centre, over
 * https, and not in a private window. Undefined for any other message. A page that the browser loads on suspicion has
 * not been opened by anybody.
 */
export function lessonIn(message: unknown, sender: Runtime.MessageSender, ownId: string): Lesson | undefined {
  const { type, reading } = Object(message);
  if (type !== 'learn' || sender.id !== ownId || sender.frameId !== 0) return undefined;
  const { url, tab } = sender;
  if (tab === undefined || tab.incognito || isPrerendered(sender)) return undefined;
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).origin === new URL(HELP_CENTRE_URL).origin ? { reading, url } : undefined;
}

function isPrerendered(sender: Runtime.MessageSender): boolean {
  return 'documentLifecycle' in sender && sender.documentLifecycle === 'prerender';
}
