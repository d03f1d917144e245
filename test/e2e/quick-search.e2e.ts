import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { HostPage } from '../../browser-driver/driver';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { type Panel, quickSearchPanel } from '../../browser-driver/panel';
import { shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { strings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

let page: HostPage;
let keyboard: Page['keyboard'];
let panel: Panel;
beforeEachOnFormation((opened) => {
  ({ page } = opened);
  keyboard = page.page.keyboard;
  panel = quickSearchPanel(page);
});

const untilClosed = () =>
  until(
    'the quick search to close',
    () => panel.read(),
    (seen) => seen === undefined,
  );

test('the chord opens it over an official page, ready to be typed in, with questions and terms; again closes it', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const seen = await panel.until('terms', ({ groups }) => strings.onThisPage in groups);
  expect(seen.isFieldFocused).toBe(true);
  expect(Object.keys(seen.groups)).toContain(strings.popular);
  expect(seen.text).toContain(strings.unofficial);
  await page.press(QUICK_SEARCH_CHORD);
  await untilClosed();
});

test('Escape goes back step by step: answer, results, empty field, closed', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const { groups } = await panel.search('opco');
  expect(groups).toHaveProperty([strings.results]);
  const answer = await panel.openFirst();
  expect(answer.text).toContain(strings.extent.excerpt);
  expect(answer.official).toMatch(/^https:\/\/aide\.conseiller-numerique\.gouv\.fr\/fr\//);
  await keyboard.press('Escape');
  const results = await panel.until('the results', ({ isFieldFocused }) => isFieldFocused);
  expect(results).toMatchObject({ field: 'opco', answer: undefined });
  await keyboard.press('Escape');
  await panel.until('the empty field', ({ field }) => field === '');
  await keyboard.press('Escape');
  await untilClosed();
});

test('the focus returns to where it was', async () => {
  await page.page.focus('input[name=organisme]');
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await keyboard.press('Escape');
  await untilClosed();
  expect(await page.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('organisme');
});

test('what is typed in it stays out of the page', async () => {
  await page.page.evaluate(() => {
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
      for (const place of [document.body, document, window]) {
        place.addEventListener(type, (event) => document.body.append(` heard:${event.type}`));
      }
    }
  });
  const heard = () => page.page.evaluate(() => document.body.textContent?.match(/heard:\w+/g) ?? []);
  await keyboard.press('a');
  expect(await heard()).not.toEqual([]);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  const before = await heard();
  await keyboard.type('pix/');
  await keyboard.press('ArrowDown');
  await panel.until('the text', ({ field }) => field === 'pix/');
  expect(await heard()).toEqual(before);
});

test('a line of the list is cut between words, and never by the browser', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const { groups } = await panel.search('qui paye le train');
  expect(groups[strings.results]?.[0]).toMatch(/(?: …|\(extrait\))$/);
  const root = await shadowRootOf(page);
  const hidden = await root?.evaluate(
    (place) =>
      [...place.querySelectorAll<HTMLElement>('.option-detail')].filter(
        ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight,
      ).length,
  );
  expect(hidden).toBe(0);
});
