import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchExtended } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { openBody } from './open-body';

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

/** {@link untilHighlighted} with up to three attempts. */
function patiently(page: Page, text: string): Promise<string[]> {
  const again = () => untilHighlighted(page, text);
  return again().catch(again).catch(again);
}

describe('a page that', () => {
  test('adds 130,000 paragraphs at once, or one by one, is followed', async () => {
    const { page } = await openBody(driver, '<main></main>');
    await page.evaluate(() => {
      const paragraphs = Array.from({ length: 130_000 }, () => '<p>L’OPCO</p>');
      const main = document.querySelector('main');
      if (main !== null) main.innerHTML = `<h2>Un</h2>${paragraphs.join('')}`;
    });
    await patiently(page, 'OPCO');
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.replaceChildren();
      for (let count = 0; count < 20_000; count += 1) main?.append(document.createElement('p'));
      main?.lastElementChild?.append('Le CCP1.');
    });
    const found = await patiently(page, 'CCP1');
    expect(found).not.toContain('OPCO');
  });

  test.each([
    ['text nodes', '<b>OPCO </b>'],
    ['terms in one text node', 'OPCO '],
    ['terms between links', 'OPCO <a href="#">x</a> '],
    ['words that need their neighbours', 'examen '],
  ])('has a block of very many %s is read in proportion', async (_, piece) => {
    // Four times the text may take up to 8 times as long; quadratic cost is 16 times.
    const timeOf = async (count: number): Promise<number> => {
      const { page } = await openBody(driver, `<p id="long">${piece.repeat(count)}</p>`);
      const start = performance.now();
      await page.evaluate(() => document.querySelector('#long')?.append(' la certification Pix'));
      await page.evaluate(() => document.querySelector('#fin')?.append(' Le REMN.'));
      await patiently(page, 'REMN');
      await page.close();
      return performance.now() - start;
    };
    const less = await timeOf(10_000);
    expect((await timeOf(40_000)) / Math.max(less, 100)).toBeLessThan(8);
  });
});
