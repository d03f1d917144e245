import { describe, expect, test } from 'vitest';
import { pressInCard, readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD } from '../../browser-driver/keys';
import { clickText, hoverText, untilHighlighted } from '../../browser-driver/page-text';
import { HOST, settle, shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { CURRENT_HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { pageStrings } from '../../src/ui/strings';
import { missingInView } from './in-view';
import { beforeEachOnFormation } from './on-formation';
import { openBodyAlone } from './open-body';

// The position and layout of the card on any page.

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

async function openBody(body: string): Promise<void> {
  page = await openBodyAlone(driver, body);
}

/** Scroll position of the card, in CSS px. */
async function scrolling(to?: number): Promise<{ readonly top: number; readonly most: number }> {
  const root = await shadowRootOf(page);
  const seen = await root?.evaluate((place, wanted) => {
    const body = place.querySelector('.card-body');
    if (body === null) return undefined;
    if (wanted !== null) body.scrollTop = wanted;
    return { top: body.scrollTop, most: body.scrollHeight - body.clientHeight };
  }, to ?? null);
  if (seen === undefined || seen === null) throw new Error('No card');
  return seen;
}

describe('on a laptop’s low screen', () => {
  test('the end of the card stays where it was scrolled to while the pointer moves in it', async () => {
    await page.page.setViewport({ width: 1366, height: 500 });
    await hoverText(page.page, 'OPCO', '#opco');
    const { box } = await untilCard(page);
    await page.page.mouse.move(box.x + 60, box.y + 60);
    const { most } = await scrolling(10_000);
    expect(most).toBeGreaterThan(0);
    for (const step of [4, 9, 15]) await page.page.mouse.move(box.x + 60 + step, box.y + 60 + step);
    await settle(page);
    expect((await scrolling()).top).toBe(most);
  });

  test('the next card opens at its head, and so does another answer', async () => {
    await page.page.setViewport({ width: 1366, height: 500 });
    await page.press(NEXT_TERM_CHORD);
    const first = await untilCard(page);
    await scrolling(10_000);
    await pressInCard(page, pageStrings.nextTerm);
    await until(
      'the next card',
      () => readCard(page),
      (seen) => seen !== undefined && seen.name !== first.name,
    );
    expect((await scrolling()).top).toBe(0);
    while (((await readCard(page))?.others.length ?? 0) === 0) {
      const before = (await readCard(page))?.name;
      await pressInCard(page, pageStrings.nextTerm);
      await until(
        'the next card',
        () => readCard(page),
        (seen) => seen !== undefined && seen.name !== before,
      );
    }
    const [other = ''] = (await readCard(page))?.others ?? [];
    await scrolling(10_000);
    await pressInCard(page, other);
    await until(
      'the other answer',
      () => readCard(page),
      (seen) => seen?.title === other,
    );
    expect((await scrolling()).top).toBe(0);
  });
});

describe('the card is a sheet along an edge, its term in view, and term, question and age are seen in it,', () => {
  test.each([
    ['in a short window', { width: 1366, height: 400 }],
    [
      'in a window zoomed to twice its size, as the browser does it',
      { width: 683, height: 325, deviceScaleFactor: 2 },
    ],
    ['zoomed to four times', { width: 320, height: 256, deviceScaleFactor: 4 }],
  ])('%s', async (_, viewport) => {
    await page.page.setViewport(viewport);
    for (const open of [() => clickText(page.page, 'OPCO', '#opco'), () => page.press(NEXT_TERM_CHORD)]) {
      await open();
      const { box } = await untilCard(page);
      const seen = await page.page.evaluate((current) => {
        const [range] = CSS.highlights.get(current) ?? [];
        const live = document.createRange();
        if (range !== undefined) live.setStart(range.startContainer, range.startOffset);
        if (range !== undefined) live.setEnd(range.endContainer, range.endOffset);
        const { top, bottom } = live.getBoundingClientRect();
        return { top, bottom, width: document.documentElement.clientWidth, height: innerHeight };
      }, CURRENT_HIGHLIGHT_NAME);
      expect([box.x, box.width]).toEqual([0, seen.width]);
      expect(box.y === 0 || Math.abs(box.y + box.height - seen.height) < 1).toBe(true);
      expect(seen.top >= 0 && seen.bottom <= seen.height).toBe(true);
      expect(seen.bottom <= box.y + 1 || seen.top >= box.y + box.height - 1).toBe(true);
      const missing = await (await shadowRootOf(page))?.evaluate(missingInView, {
        frame: '.card-body',
        parts: { term: '.card-term', question: '.card h2', age: '.status-line p' },
        must: ['term', 'question', 'age'],
        words: '',
      });
      // Not required: in the smallest window, the replying words are below the visible part.
      expect(missing).toEqual(['words that reply']);
      await page.page.keyboard.press('Escape');
      await untilNoCard(page);
    }
  });
});

describe('a page that', () => {
  const popover = (kind: string, inner = '<p>Le financement par l’OPCO.</p>'): string =>
    `<div popover="${kind}" style="inset:40px auto auto 40px">${inner}</div>`;
  test.each([
    ['an auto popover', popover('auto')],
    ['a hint', popover('hint')],
    ['a popover in a popover', popover('auto', popover('auto'))],
    ['a hint of a popover', popover('auto', popover('hint'))],
  ])('shows the term in %s keeps it through a click in our card', async (_, body) => {
    await openBody(body);
    const countOpen = () =>
      page.page.evaluate(() => document.querySelectorAll('[popover]:popover-open').length);
    await page.page.evaluate(() => {
      for (const element of document.querySelectorAll<HTMLElement>('[popover]')) element.showPopover();
    });
    const before = await countOpen();
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '[popover]:not(:has([popover]))');
    const { box } = await untilCard(page);
    await page.page.mouse.click(box.x + box.width / 2, box.y + 20);
    await settle(page);
    expect(await readCard(page)).toBeDefined();
    expect(await countOpen()).toBe(before);
  });

  test.each([
    ['a flex dialog', '<dialog style="display:flex;gap:50px"><p>L’OPCO paie.</p><p>Oui.</p></dialog>'],
    ['a grid dialog', '<dialog style="display:grid;gap:50px"><p>L’OPCO paie.</p><p>Oui.</p></dialog>'],
    [
      'a dialog whose children are styled',
      '<style>dialog > * { display: block !important; width: 90px; margin: 20px !important }</style><dialog><p>L’OPCO paie.</p><p>Oui.</p></dialog>',
    ],
    [
      'a full-screen flex box',
      '<main style="display:flex;gap:50px;justify-content:space-evenly"><p>L’OPCO paie.</p><p>Oui.</p></main>',
    ],
    [
      'a full-screen grid',
      '<main style="display:grid;gap:50px;grid-auto-flow:column"><p>L’OPCO paie.</p><p>Oui.</p></main>',
    ],
  ])('lays out %s does so to the pixel while the card is open', async (_, body) => {
    await openBody(body);
    await page.page.evaluate(async () => {
      document.querySelector('dialog')?.showModal();
      await document.querySelector('main')?.requestFullscreen();
    });
    await untilHighlighted(page.page, 'OPCO');
    const boxes = () =>
      page.page.evaluate(() =>
        [...document.querySelectorAll(':is(dialog, main), :is(dialog, main) p')].map((element) =>
          JSON.stringify(element.getBoundingClientRect()),
        ),
      );
    const before = await boxes();
    await clickText(page.page, 'OPCO', ':is(dialog, main)');
    await untilCard(page);
    const home = await page.page.evaluate(
      (tag) => document.querySelector(tag)?.parentElement?.localName,
      HOST,
    );
    expect(home).toBe(body.includes('<main') ? 'main' : 'dialog');
    expect(await boxes()).toEqual(before);
  });

  test.each([0.8, 1.25, 1.5, 2])(
    'is zoomed by style to %d has the card beside the term, in the window',
    async (zoom) => {
      await page.page.evaluate((factor) => {
        document.documentElement.style.zoom = String(factor);
      }, zoom);
      await settle(page);
      await clickText(page.page, 'OPCO', '#opco');
      const { box } = await untilCard(page);
      const { term, size } = await page.page.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('#opco') ?? document.body);
        const { left, top, bottom } = range.getBoundingClientRect();
        return { term: { left, top, bottom }, size: { width: innerWidth, height: innerHeight } };
      });
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height);
      expect(Math.min(Math.abs(box.y - term.bottom), Math.abs(box.y + box.height - term.top))).toBeLessThan(
        60,
      );
      expect(box.width).toBeGreaterThan(380);
    },
  );

  test.each([
    ['dark', '#111', '#eee'],
    ['light', '#fff', '#222'],
  ])('is %s by itself has a card of its kind', async (scheme, background, color) => {
    await openBody(
      `<style>html { background: ${background}; color: ${color} }</style><p id="p">L’OPCO paie.</p>`,
    );
    await driver.setColorScheme(page.page, scheme === 'dark' ? 'light' : 'dark');
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#p');
    await untilCard(page);
    const root = await shadowRootOf(page);
    const [red = 0] =
      (await root?.evaluate((place) => {
        const surface = place.querySelector('.surface');
        return surface === null
          ? []
          : (getComputedStyle(surface).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
      })) ?? [];
    expect(red < 100).toBe(scheme === 'dark');
  });
});
