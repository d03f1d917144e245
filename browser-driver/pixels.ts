import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { Box } from './page-text';

const BYTES_PER_PIXEL = 4;

/** The number of pixels in `box` that differ between two pages of the same size. Expects scale factor 1. */
export async function differingPixels(one: Page, other: Page, box: Box): Promise<number> {
  const [a, b] = [await picture(one), await picture(other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error('The two pages differ in size');
  let count = 0;
  for (let y = Math.floor(box.y); y < box.y + box.height; y += 1) {
    for (let x = Math.floor(box.x); x < box.x + box.width; x += 1) {
      const at = (y * a.width + x) * BYTES_PER_PIXEL;
      if (a.data.compare(b.data, at, at + BYTES_PER_PIXEL, at, at + BYTES_PER_PIXEL) !== 0) count += 1;
    }
  }
  return count;
}

async function picture(page: Page): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await page.screenshot()));
}
