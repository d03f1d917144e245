import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { plain } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { until } from '../../browser-driver/wait';
import type { Surface } from '../../src/popup/world';
import { popupStrings } from '../../src/ui/popup-strings';
import { learnedStrings } from '../../src/ui/settings-strings';
import { ARTICLE_URLS, articleHtml } from '../support/articles';
import { forget } from './forget';
import { STATES } from './popup-states';

// Windows of 320 px, text at 200 %, and the system's colours.

const ELSEWHERE = fixtureSite('elsewhere', 'https://exemple.fr/');

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
    // clientWidth excludes scrollbars.
    const { scrolled, seen } = await popup.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(scrolled).toBe(seen);
  });
});

describe('WCAG 1.4.4: with text at 200 % no part covers another, with', () => {
  test.each(STATES.slice(1))('%s', async (_, reach) => {
    const popup = await openLike('popup', 400, 580, '200%');
    await reach(popup);
    const { scrolled, seen } = await popup.evaluate(() => ({
      scrolled: document.documentElement.scrollWidth,
      seen: document.documentElement.clientWidth,
    }));
    expect(await popup.evaluate(overlaps)).toEqual([]);
    expect(await popup.evaluate(outOfReach)).toEqual([]);
    expect(scrolled).toBe(seen);
  });
});

describe('under the welcome and all notices the list can be reached and used, in', () => {
  afterEach(() => driver.management.setHostAccess(true));

  test.each<[string, () => Promise<Page>]>([
    ['the toolbar’s popup', async () => driver.openPopup(await driver.open(ELSEWHERE))],
    ['a popup with text at 200 %', () => openLike('popup', 400, 580, '200%')],
    ['a panel of 320 × 480', () => openLike('panel', 320, 480, '100%')],
    ['a panel of 320 × 480 with text at 200 %', () => openLike('panel', 320, 480, '200%')],
    ['a tab of 320 × 256', () => openLike('tab', 320, 256, '100%')],
  ])('%s', async (_, open) => {
    await learnArticle();
    await driver.management.setHostAccess(false);
    const popup = await open();
    const { welcomeWhat, accessWithheld, firstLearned } = popupStrings;
    for (const said of [welcomeWhat, accessWithheld, firstLearned]) {
      await popupPanel(popup).until(said, ({ text }) => text.includes(plain(said)));
    }
    await popup.waitForSelector('[role="option"]');
    expect(await popup.evaluate(overlaps)).toEqual([]);
    expect(await popup.evaluate(outOfReach)).toEqual([]);
    await popup.keyboard.press('ArrowUp');
    await popupPanel(popup).until('the last option', ({ active }) => active !== undefined);
    expect(await popup.evaluate(outOfView, '[aria-selected="true"]')).toBe(0);
  });
});

test('beside a list of what was learned, no setting is squeezed', async () => {
  await learnArticle();
  const popup = await openLike('popup', 400, 580, '100%');
  await popup.click('footer button');
  await popup.waitForSelector('.learned details');
  await popup.evaluate(() => document.querySelector('.learned details')?.setAttribute('open', ''));
  const squeezed = await popup.evaluate(() =>
    [...document.querySelectorAll('.switch, .popup-page section, .popup-page li')]
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map((part) => part.textContent),
  );
  expect(squeezed).toEqual([]);
  expect(await popup.evaluate(overlaps)).toEqual([]);
  expect(await popup.evaluate(outOfReach)).toEqual([]);
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

/** The popup in a tab, with the layout of `surface` and `fontSize`. */
async function openLike(surface: Surface, width: number, height: number, fontSize: string): Promise<Page> {
  const popup = await driver.openPopupInTab(width, height);
  await popup.waitForSelector('[data-surface]');
  await popup.evaluate(
    (name, size) => {
      document.documentElement.setAttribute('data-surface', name);
      document.documentElement.style.fontSize = size;
    },
    surface,
    fontSize,
  );
  return popup;
}

/** Opens an official article and waits until it is learned. */
async function learnArticle(): Promise<void> {
  await driver.open({ url: ARTICLE_URLS['absence-ou-echec'], html: articleHtml('absence-ou-echec') });
  const popup = await driver.openPopupInTab(400, 400);
  // The settings load it on opening.
  const said = async (): Promise<string> => {
    await popup.click('footer button');
    await popup.waitForSelector('.learned');
    const text = await popup.evaluate(() => document.querySelector('.learned')?.textContent ?? '');
    await popup.click('.back');
    await popup.waitForSelector('.learned', { hidden: true });
    return text;
  };
  await until('the article', said, (text) => text.includes(learnedStrings.list(1)));
  await popup.close();
}

/** The parts of the popup that overlap. Runs in the document. */
function overlaps(): string[] {
  const parts = [
    ...document.querySelectorAll('main > :is(header, footer), .panel > *, .found > *, .popup-page > *'),
  ]
    .filter((part) => part.checkVisibility() && part.clientWidth > 1)
    .map((part) => ({
      name: `${part.localName}.${part.className}`,
      box: part.getBoundingClientRect(),
      part,
    }));
  // Clipped content overlaps nothing.
  const cut = (part: Element, { top, bottom }: DOMRect): { top: number; bottom: number } => {
    const around = part.parentElement?.closest('.scrolls')?.getBoundingClientRect();
    return around === undefined
      ? { top, bottom }
      : { top: Math.max(top, around.top), bottom: Math.min(bottom, around.bottom) };
  };
  return parts.flatMap((one) =>
    parts
      .filter(({ part }) => part !== one.part && !part.contains(one.part) && !one.part.contains(part))
      .filter(({ part, box }) => {
        const [a, b] = [cut(part, box), cut(one.part, one.box)];
        return a.top < b.bottom - 1 && b.top < a.bottom - 1;
      })
      .filter(({ box }) => box.left < one.box.right - 1 && one.box.left < box.right - 1)
      .map(({ name }) => `${one.name} over ${name}`),
  );
}

/** Controls that scrolling cannot bring into view, or that something covers. Runs in the document. */
function outOfReach(): (string | null)[] {
  return [...document.querySelectorAll<HTMLElement>('button, a[href], input, summary, [role="option"]')]
    .filter((element) => element.checkVisibility() && element.clientWidth !== 1)
    .filter((element) => {
      element.scrollIntoView({ block: 'center' });
      const { left = 0, top = 0, width = 0, height = 0 } = element.getClientRects()[0] ?? {};
      return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    })
    .map(({ textContent, ariaLabel }) => ariaLabel ?? textContent);
}

/** By how many px the element exceeds the visible area. Runs in the document. */
function outOfView(selector: string): number {
  const element = document.querySelector(selector);
  const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
  const footer = document.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
  const field = document.querySelector('.search-box')?.getBoundingClientRect().bottom ?? 0;
  return Math.max(0, Math.ceil(field - top), Math.ceil(bottom - Math.min(innerHeight, footer)));
}

async function openAnswer(fontSize: string): Promise<Page> {
  const popup = await openLike('popup', 400, 580, fontSize);
  await popupPanel(popup).search('deux certifications');
  await popupPanel(popup).openFirst();
  return popup;
}
