import type { Page } from 'puppeteer-core';
import { HOST_ATTRIBUTE } from '../entrypoints/content/names';
import type { HostPage } from './driver';
import type { Scope } from './scope';

/** Selects the element that we add to a page. */
export const HOST = `[${HOST_ATTRIBUTE}]`;

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** What a surface of ours is read from: a document (popup) or our shadow root (page). */
export type SurfaceRoot = Scope<Document | ShadowRoot>;

/** Our shadow root in a page; undefined as long as nothing of ours has been shown there. */
export function shadowRootOf(page: HostPage): Promise<SurfaceRoot | undefined> {
  return page.closedRoot(HOST);
}

/**
 * Lets everything that the content script has asked for arrive: a question of ours comes back from the background
 * after those before it, then the page paints twice.
 */
export async function settle(page: HostPage): Promise<void> {
  const world = await page.contentWorld();
  await world.evaluate(() => chrome.runtime.sendMessage({ method: 'termNames' }));
  await paintTwice(page.page);
}

/** The same for a popup. */
export async function settlePopup(popup: Page): Promise<void> {
  await popup.evaluate(() => chrome.runtime.sendMessage({ method: 'popular' }));
  await paintTwice(popup);
}

async function paintTwice(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
