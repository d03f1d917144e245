import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchExtended } from '../../browser-driver/launch';
import { forget } from './forget';
import { STATES } from './popup-states';

// Windows of 320 px and text of twice its size.

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(() => forget(driver));

describe('WCAG 1.4.10: at 320 × 256 px nothing is scrolled sideways with', () => {
  test.each(STATES.slice(1))('%s', async (_, reach) => {
    const popup = await driver.openPopupInTab(320, 256);
    await reach(popup);
    const wide = await popup.evaluate(() =>
      [document.documentElement, ...document.body.querySelectorAll('*')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
        .filter((element) => !['inline', 'contents'].includes(getComputedStyle(element).display))
        .map((element) => `${element.localName}.${element.className}: ${element.scrollWidth}`),
    );
    expect(wide).toEqual([]);
    // Beside the scrollbar, where it takes room.
    const { scrolled, seen } = await popup.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(scrolled).toBe(seen);
  });
});

describe('WCAG 1.4.4: with text at 200 % no part covers another, with', () => {
  test.each(STATES.slice(1))('%s', async (_, reach) => {
    const popup = await driver.openPopupInTab(400, 580);
    await popup.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await reach(popup);
    const { over, scrolled, seen } = await popup.evaluate(() => {
      const parts = [...document.querySelectorAll('main > :is(header, footer), .panel > *, .popup-page > *')]
        .filter((part) => part.checkVisibility() && part.clientWidth > 1)
        .map((part) => ({
          name: `${part.localName}.${part.className}`,
          box: part.getBoundingClientRect(),
          part,
        }));
      return {
        over: parts.flatMap((one) =>
          parts
            .filter(({ part }) => part !== one.part && !part.contains(one.part) && !one.part.contains(part))
            .filter(({ box }) => box.top < one.box.bottom - 1 && one.box.top < box.bottom - 1)
            .filter(({ box }) => box.left < one.box.right - 1 && one.box.left < box.right - 1)
            .map(({ name }) => `${one.name} over ${name}`),
        ),
        scrolled: document.documentElement.scrollWidth,
        seen: document.documentElement.clientWidth,
      };
    });
    expect(over).toEqual([]);
    expect(scrolled).toBe(seen);
  });
});
