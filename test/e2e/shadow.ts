import type { JSHandle, Page } from 'puppeteer-core';
import { HOST_TAG } from '../../entrypoints/content/names';
import type { HostPage } from './driver';

declare const chrome: {
  readonly dom: { openOrClosedShadowRoot(element: Node): ShadowRoot };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

/** What a surface of ours is read from: a document (popup) or our shadow root (page). */
export type SurfaceRoot = JSHandle<Document | ShadowRoot>;

/**
 * Our closed shadow root in a page, which only the content script's world may enter; undefined as long as nothing
 * of ours has been shown there.
 */
export async function shadowRootOf(page: HostPage): Promise<SurfaceRoot | undefined> {
  const world = await page.contentWorld();
  const host = await world.evaluateHandle((_, tag) => document.querySelector(tag), HOST_TAG);
  return host.asElement()?.evaluateHandle((element) => chrome.dom.openOrClosedShadowRoot(element));
}

/**
 * Lets everything that the content script has asked for arrive: a question of ours comes back from the background
 * after those before it, then the page paints twice.
 */
export async function settle(page: HostPage): Promise<void> {
  const world = await page.contentWorld();
  await world.evaluate(() => chrome.runtime.sendMessage({ type: 'popular' }));
  await paintTwice(page.page);
}

/** The same for a popup. */
export async function settlePopup(popup: Page): Promise<void> {
  await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'popular' }));
  await paintTwice(popup);
}

async function paintTwice(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
