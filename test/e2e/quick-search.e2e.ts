import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { HostPage } from '../../browser-driver/driver';
import { pressToClose, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { type Panel, quickSearchDocument, quickSearchPanel, untilClosed } from '../../browser-driver/panel';
import { HOST } from '../../browser-driver/shadow';
import { answerStrings, panelStrings, strings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

let page: HostPage;
let keyboard: Page['keyboard'];
let panel: Panel;
beforeEachOnFormation((opened) => {
  ({ page } = opened);
  keyboard = page.page.keyboard;
  panel = quickSearchPanel(page);
});

test('the chord opens it over an official page, ready to be typed in, with questions and terms; again closes it', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const seen = await panel.until('terms', ({ groups }) => panelStrings.onThisPage in groups);
  expect(seen.isFieldFocused).toBe(true);
  expect(Object.keys(seen.groups)).toContain(panelStrings.popular);
  expect(seen.text).toContain(strings.unofficial);
  await page.press(QUICK_SEARCH_CHORD);
  await untilClosed(panel);
});

test('Escape goes back step by step: answer, results, empty field, closed', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const { groups } = await panel.search('opco');
  expect(groups).toHaveProperty([panelStrings.results]);
  const answer = await panel.openFirst();
  expect(answer.text).toContain(answerStrings.extent.excerpt);
  expect(answer.official).toMatch(/^https:\/\/aide\.conseiller-numerique\.gouv\.fr\/fr\//);
  await pressToClose(keyboard, 'Escape');
  const results = await panel.until('the results', ({ isFieldFocused }) => isFieldFocused);
  expect(results).toMatchObject({ field: 'opco', answer: undefined });
  await pressToClose(keyboard, 'Escape');
  await panel.until('the empty field', ({ field }) => field === '');
  await pressToClose(keyboard, 'Escape');
  await untilClosed(panel);
});

test('the focus returns to where it was', async () => {
  await page.page.focus('input[name=organisme]');
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await pressToClose(keyboard, 'Escape');
  await untilClosed(panel);
  expect(await page.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('organisme');
});

test('Tab stays in it, Escape closes it from anywhere, and so does a click outside', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  for (let presses = 0; presses < 6; presses += 1) await keyboard.press('Tab');
  expect(await page.page.evaluate((host) => document.activeElement?.matches(host), HOST)).toBe(true);
  await pressToClose(keyboard, 'Escape');
  await untilClosed(panel);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await page.page.mouse.click(4, 400);
  await untilClosed(panel);
});

test('Escape closes it from its own button', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await keyboard.down('Shift');
  await keyboard.press('Tab');
  await keyboard.up('Shift');
  await panel.until('the button', ({ isFieldFocused }) => !isFieldFocused);
  await pressToClose(keyboard, 'Escape');
  await untilClosed(panel);
});

test('the field comes first, and beside it the button that closes', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('terms', ({ groups }) => panelStrings.onThisPage in groups);
  const root = await quickSearchDocument(page);
  const boxes = await root?.evaluate(
    (place, name) =>
      ['input', `[aria-label="${name}"]`].map((selector) => {
        const { top, bottom, left, right } =
          place.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { top, bottom, left, right };
      }),
    strings.close,
  );
  const [field, button] = boxes ?? [];
  expect(field?.top).toBeLessThan(20);
  expect(button?.left).toBeGreaterThan(field?.right ?? Number.POSITIVE_INFINITY);
  expect(button?.top).toBeGreaterThan(field?.top ?? 0);
  expect(button?.bottom).toBeLessThan(field?.bottom ?? 0);
  const pressed = root?.evaluate(
    (place, name) => place.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click(),
    strings.close,
  );
  // The click removes the frame.
  await pressed?.catch(() => {});
  await untilClosed(panel);
});

test('Tab goes round field and button, and never to the list', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('a long list', ({ groups }) => panelStrings.onThisPage in groups);
  const root = await quickSearchDocument(page);
  const stops: (string | undefined)[] = [];
  for (let presses = 0; presses < 3; presses += 1) {
    await keyboard.press('Tab');
    stops.push(await root?.evaluate((place) => place.activeElement?.localName));
  }
  expect(stops).toEqual(['button', 'input', 'button']);
});

test('its text is as large as the user has set text to be', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  const root = await quickSearchDocument(page);
  const size = (fontSize: string) =>
    root?.evaluate((place, wanted) => {
      const html = place.querySelector<HTMLElement>('html');
      if (html !== null) html.style.fontSize = wanted;
      return getComputedStyle(place.querySelector('input') ?? document.body).fontSize;
    }, fontSize);
  expect([await size('16px'), await size('32px')]).toEqual(['15px', '30px']);
});

test('a line of the list is cut between words, and never by the browser', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const { groups } = await panel.search('qui paye le train');
  expect(groups[panelStrings.results]?.[0]).toMatch(/(?: …|\(extrait\))$/);
  const root = await quickSearchDocument(page);
  const hidden = await root?.evaluate(
    (place) =>
      [...place.querySelectorAll<HTMLElement>('.option-detail')].filter(
        ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
      ).length,
  );
  expect(hidden).toBe(0);
});

test.each([0.8, 1.5, 2])(
  'in a page that its style zooms to %d it has its usual place and size',
  async (zoom) => {
    const boxOfDialog = async () => {
      await page.press(QUICK_SEARCH_CHORD);
      await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
      const root = await page.closedRoot(HOST);
      const box = await root?.evaluate((place) => {
        const { x, y, width } = place.querySelector('dialog')?.getBoundingClientRect() ?? new DOMRect();
        return [x, y, width].map(Math.round);
      });
      await page.press(QUICK_SEARCH_CHORD);
      await untilClosed(panel);
      return box;
    };
    const before = await boxOfDialog();
    await page.page.evaluate((factor) => {
      document.documentElement.style.zoom = String(factor);
    }, zoom);
    expect(await boxOfDialog()).toEqual(before);
  },
);
