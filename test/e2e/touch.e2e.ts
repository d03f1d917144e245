import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { boxOfText, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { scopeOf } from '../../browser-driver/scope';
import { type SurfaceRoot, settle, shadowRootOf } from '../../browser-driver/shadow';
import { strings } from '../../src/ui/strings';

// A phone's touch screen, emulated in desktop browsers: the driver does not support Firefox for Android.
const SCREEN = { width: 360, height: 640 };
const MIN_TARGET = 44;

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

async function tapText(page: Page, text: string, selector: string): Promise<void> {
  const { x, y, width, height } = await boxOfText(page, text, selector);
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

async function openOnTelephone(): Promise<HostPage> {
  const page = await driver.open(fixtureSite('formation'));
  await driver.setTouchScreen(page.page, SCREEN);
  await untilHighlighted(page.page, 'OPCO');
  return page;
}

/** Buttons and links below MIN_TARGET px, by name and size. Brackets are exempt: they are words of a sentence. */
function smallTargets(root: SurfaceRoot): Promise<string[]> {
  return root.evaluate(
    (place, least) =>
      [
        ...place.querySelectorAll<HTMLElement>(
          'button, select, summary, label, [role="option"], article a.official, a.report',
        ),
      ]
        .filter((element) => element.checkVisibility() && !element.matches('.bracket > *'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < least || box.width < least)
        .map(({ element, box }) => `${element.textContent}: ${box.width} × ${box.height}`),
    MIN_TARGET,
  );
}

describe('on an official page', () => {
  test('a tap on a term explains it at once, within the screen, and a tap beside closes it', async () => {
    const page = await openOnTelephone();
    await tapText(page.page, 'OPCO', '#opco');
    const { box, text, hasFocus } = await untilCard(page);
    expect(text).toContain(strings.unofficial);
    expect(hasFocus).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(SCREEN.width);
    expect(box.y + box.height).toBeLessThanOrEqual(SCREEN.height);
    await page.page.touchscreen.tap(3, 3);
    await untilNoCard(page);
  });

  test('what is in the card is large enough for a finger', async () => {
    const page = await openOnTelephone();
    await tapText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    const root = await shadowRootOf(page);
    expect(root && (await smallTargets(root))).toEqual([]);
  });

  test('a tap on other text opens nothing', async () => {
    const page = await openOnTelephone();
    await tapText(page.page, 'pixels', '#pixels');
    await settle(page);
    expect(await readCard(page)).toBeUndefined();
  });
});

test('the popup as a page: search, and an answer by a tap, without scrolling sideways', async () => {
  const popup = await driver.openPopupInTab(SCREEN.width, SCREEN.height);
  await driver.setTouchScreen(popup, SCREEN);
  const panel = popupPanel(popup);
  await panel.search('calendrier');
  const option = await popup.waitForSelector('[role="option"]');
  await option?.tap();
  const { answer } = await panel.until('the answer', (seen) => seen.answer !== undefined);
  expect(answer?.text).toContain(strings.unofficial);
  const hidden = (): Promise<number> =>
    popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await hidden()).toBe(0);
  // The layout is the same before `data-surface` is set.
  await popup.evaluate(() => document.documentElement.removeAttribute('data-surface'));
  expect(await hidden()).toBe(0);
  expect(await smallTargets(scopeOf(await popup.evaluateHandle(() => document)))).toEqual([]);
});
