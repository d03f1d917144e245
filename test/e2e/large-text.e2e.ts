import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchExtended } from '../../browser-driver/launch';
import { popupPanel } from '../../browser-driver/panel';
import { forget } from './forget';
import { STATES } from './popup-states';

// Windows of 320 px, text of twice its size, and the system's own colours.

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

test('with text at 200 % the title of an answer is as large as its text', async () => {
  const popup = await openAnswer('200%');
  const sizes = await popup.evaluate(() =>
    ['#answer-title', 'article'].map((selector) =>
      Number.parseFloat(getComputedStyle(document.querySelector(selector) ?? document.body).fontSize),
    ),
  );
  expect(sizes[0]).toBe(sizes[1]);
});

test('in forced colours, where buttons have a border, those of the footer do not touch', async () => {
  const popup = await openAnswer('100%');
  await driver.setColorScheme(popup, 'forced');
  const gaps = await popup.evaluate(() => {
    const boxes = [...document.querySelectorAll('footer > button')].map((one) => one.getBoundingClientRect());
    return boxes.slice(1).map(({ left }, index) => left - (boxes[index]?.right ?? left));
  });
  expect(Math.min(...gaps)).toBeGreaterThan(0);
});

test('the keys of the list take one line', async () => {
  const popup = await driver.openPopupInTab(400, 580);
  await popupPanel(popup).search('frais de déplacement');
  const lines = await popup.evaluate(() => {
    const hints = [...document.querySelectorAll('.hints > *')].map((one) => one.getBoundingClientRect().top);
    const bottom = document.querySelector('.hints')?.getBoundingClientRect().bottom ?? 0;
    return new Set(hints.filter((top) => top < bottom)).size;
  });
  expect(lines).toBe(1);
});

async function openAnswer(fontSize: string): Promise<Page> {
  const popup = await driver.openPopupInTab(400, 580);
  await popup.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, fontSize);
  await popupPanel(popup).search('deux certifications');
  await popupPanel(popup).openFirst();
  return popup;
}
