import { describe, expect, test } from 'vitest';
import { untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { NEXT_TERM_CHORD } from '../../browser-driver/keys';
import { untilHighlighted } from '../../browser-driver/page-text';
import { shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { pageStrings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

// What is seen of the answer as the card opens.

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

/** Where the parts of the answer are, and what is seen of the card. */
async function partsInView(): Promise<readonly string[]> {
  const root = await shadowRootOf(page);
  const hidden = await root?.evaluate((place) => {
    const body = place.querySelector('.card-body')?.getBoundingClientRect();
    if (body === undefined) return ['card'];
    // Of the passage at least its first two lines, whatever stands before it.
    const passage = place.querySelector('.card .passage') ?? place.querySelector('.card .answer-text');
    const range = document.createRange();
    if (passage !== null) range.selectNodeContents(passage);
    const lines = [...new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)))];
    const second = lines.sort((a, b) => a - b)[Math.min(1, lines.length - 1)];
    const parts = ['.card-term', 'h2', '.status-line', ':is(.statement, .replacing) > :nth-child(2)'];
    const hiddenParts = parts.filter((selector) => {
      const part = place.querySelector(`.card ${selector}`);
      if (part === null) return !selector.includes('statement');
      const { top, bottom } = part.getBoundingClientRect();
      const isHead = part.closest('header') !== null;
      return bottom > (isHead ? innerHeight : body.bottom) + 1 || top < (isHead ? 0 : body.top) - 1;
    });
    return second !== undefined && second <= body.bottom + 1 ? hiddenParts : [...hiddenParts, 'passage'];
  });
  return hidden ?? ['card'];
}

describe('at 1366 × 650, term, question, status, today’s rule and the passage are in view as it opens, of every term', () => {
  const openLaptop = async (): Promise<number> => {
    page = await driver.open(fixtureSite('formation'));
    await page.page.setViewport({ width: 1366, height: 650 });
    return (await untilHighlighted(page.page, 'OPCO')).length;
  };

  test('by keyboard', async () => {
    const count = await openLaptop();
    const hidden: string[] = [];
    let name: string | undefined;
    for (let term = 0; term < count; term += 1) {
      await page.press(NEXT_TERM_CHORD);
      const position = pageStrings.termPosition(term + 1, count);
      await until(
        position,
        async () =>
          (await (
            await shadowRootOf(page)
          )?.evaluate((place) => place.querySelector('#card-position')?.textContent)) ?? '',
        (text) => text === position,
      );
      name = (await untilCard(page)).name;
      hidden.push(...(await partsInView()).map((part) => `${name}: ${part}`));
    }
    expect(hidden).toEqual([]);
  });

  test('by pointer', async () => {
    const count = await openLaptop();
    const hidden: string[] = [];
    for (let term = 0; term < count; term += 1) {
      const point = await page.page.evaluate(
        (highlight, index) => {
          const ranges = [...(CSS.highlights.get(highlight) ?? [])].map(
            ({ startContainer, startOffset, endContainer, endOffset }) => {
              const range = document.createRange();
              range.setStart(startContainer, startOffset);
              range.setEnd(endContainer, endOffset);
              return range;
            },
          );
          const range = ranges[index];
          range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, height } = range?.getClientRects()[0] ?? new DOMRect();
          return { x: left + 3, y: top + height / 2 };
        },
        HIGHLIGHT_NAME,
        term,
      );
      await page.page.mouse.click(point.x, point.y);
      const { name } = await untilCard(page);
      hidden.push(...(await partsInView()).map((part) => `${name}: ${part}`));
      await page.page.keyboard.press('Escape');
      await untilNoCard(page);
    }
    expect(hidden).toEqual([]);
  });
});
