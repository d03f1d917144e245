import type { Page } from 'puppeteer-core';
import { HIGHLIGHT_NAME } from '../entrypoints/content/names';
import { until } from './wait';

/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `text` with plain spaces instead of no-break spaces. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

/** The highlighted texts of the page, in document order, with single spaces. */
export function highlightedTexts(page: Page): Promise<string[]> {
  return page.evaluate((name) => {
    const found: Range[] = [];
    for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get(name) ?? []) {
      // Ranges in removed text are not painted.
      if (!startContainer.isConnected || !endContainer.isConnected) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      found.push(range);
    }
    found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return found.map((range) => range.toString().replace(/\s+/g, ' '));
  }, HIGHLIGHT_NAME);
}

/** Waits until `text` is highlighted. */
export function untilHighlighted(page: Page, text: string): Promise<string[]> {
  return until(
    `« ${text} » to be highlighted`,
    () => highlightedTexts(page),
    (found) => found.includes(text),
  );
}

/**
 * The box of the first visible `text` in `selector`, scrolled into view. `text` must be in one text node. Rejects if
 * it is not found.
 */
export async function boxOfText(page: Page, text: string, selector = 'body'): Promise<Box> {
  const box = await page.evaluate(
    (wanted, within) => {
      const root = document.querySelector(within);
      if (root === null) return null;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const at = (node.nodeValue ?? '').indexOf(wanted);
        if (at < 0 || node.parentElement?.checkVisibility() !== true) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return null;
    },
    text,
    selector,
  );
  if (box === null) throw new Error(`No « ${text} » to be seen in ${selector} of ${page.url()}`);
  return box;
}

/** Rests the pointer on `text`. */
export async function hoverText(page: Page, text: string, selector?: string): Promise<void> {
  const { x, y, width, height } = await boxOfText(page, text, selector);
  await page.mouse.move(x + width / 2, y + height / 2);
}

/** Clicks on `text`. */
export async function clickText(page: Page, text: string, selector?: string): Promise<void> {
  const { x, y, width, height } = await boxOfText(page, text, selector);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Moves the pointer to the empty upper left corner. */
export function leaveText(page: Page): Promise<void> {
  return page.mouse.move(2, 2);
}

/** The page as XML, without our host element, which must be a child of `<html>`. */
export function serialisedPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    if (copy instanceof Element)
      for (const host of copy.querySelectorAll(':scope > div[data-faq-conum]')) host.remove();
    return new XMLSerializer().serializeToString(copy);
  });
}
