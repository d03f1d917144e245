import type { Page } from 'puppeteer-core';
import { HOST_ATTRIBUTE } from '../entrypoints/content/names';
import type { HostPage } from './driver';
import type { Scope } from './scope';

/** Selects our host element in a page. */
export const HOST = `[${HOST_ATTRIBUTE}]`;

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The root of our interface: a document (popup) or our shadow root (page). */
export type SurfaceRoot = Scope<Document | ShadowRoot>;

/** Our shadow root in a page; undefined before our interface is first shown there. */
export function shadowRootOf(page: HostPage): Promise<SurfaceRoot | undefined> {
  return page.closedRoot(HOST);
}

/**
 * Waits until the content script has the answers to its messages: the background answers the message sent here after
 * the earlier ones. Then waits for two frames.
 */
export async function settle(page: HostPage): Promise<void> {
  const world = await page.contentWorld();
  await world.evaluate(() => chrome.runtime.sendMessage({ method: 'termNames' }));
  await paintTwice(page.page);
}

/** Same for a popup. */
export async function settlePopup(popup: Page): Promise<void> {
  await popup.evaluate(() => chrome.runtime.sendMessage({ method: 'popular' }));
  await paintTwice(popup);
}

async function paintTwice(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
