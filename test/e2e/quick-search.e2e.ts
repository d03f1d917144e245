import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { HostPage } from '../../browser-driver/driver';
import { pressToClose, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { type Panel, quickSearchDocument, quickSearchPanel } from '../../browser-driver/panel';
import { HOST } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
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

const untilClosed = () =>
  until(
    'the quick search to close',
    () => panel.read(),
    (seen) => seen === undefined,
  );

test('the chord opens it over an official page, ready to be typed in, with questions and terms; again closes it', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  const seen = await panel.until('terms', ({ groups }) => panelStrings.onThisPage in groups);
  expect(seen.isFieldFocused).toBe(true);
  expect(Object.keys(seen.groups)).toContain(panelStrings.popular);
  expect(seen.text).toContain(strings.unofficial);
  await page.press(QUICK_SEARCH_CHORD);
  await untilClosed();
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
  await untilClosed();
});

test('the focus returns to where it was', async () => {
  await page.page.focus('input[name=organisme]');
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await pressToClose(keyboard, 'Escape');
  await untilClosed();
  expect(await page.page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('organisme');
});

// What a page may learn is that something opened: never what is typed there or answered.
const EVENTS =
  'keydown keypress keyup beforeinput input compositionstart paste focusin focusout pointerdown click message selectionchange';

/** Lets the page record what it hears on the way down and up, before anything of ours. */
function eavesdrop(): Promise<void> {
  return page.page.evaluate((types) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of types.split(' ')) {
      for (const capture of [true, false]) {
        const listen = (event: Event): void => {
          heard.push(
            `${type} ${'key' in event ? event.key : ''} ${'data' in event ? String(event.data) : ''}`.trim(),
          );
          // In Firefox a page that takes our chord keeps it, as it may any key of an extension.
          const isChord = 'altKey' in event && event.altKey === true;
          if (!isChord && (type.startsWith('key') || type.endsWith('input'))) event.preventDefault();
        };
        window.addEventListener(type, listen, { capture });
        document.addEventListener(type, listen, { capture });
      }
    }
  }, EVENTS);
}
const heard = (): Promise<string[]> => page.page.evaluate(() => Reflect.get(globalThis, 'heard'));

test('the page hears no key, reads no text and has no frame to look into', async () => {
  await eavesdrop();
  await keyboard.press('a');
  expect(await heard()).not.toEqual([]);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  const before = await heard();
  await keyboard.type('dispense');
  await keyboard.press('ArrowDown');
  await panel.until('the text', ({ field }) => field === 'dispense');
  await keyboard.press('Enter');
  await panel.until('the answer', ({ answer }) => answer?.hasFocus === true);
  expect(await heard()).toEqual(before);
  const seen = await page.page.evaluate(() => ({
    frames: window.length,
    named: document.querySelectorAll('iframe').length,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
    active: document.activeElement?.outerHTML ?? '',
    selected: String(getSelection()),
  }));
  expect(seen).toMatchObject({ frames: 0, named: 0, selected: '' });
  expect(JSON.stringify(seen)).not.toMatch(/dispense|extension:/);
});

test.each<[string, () => void]>([
  [
    'calls focus() without rest',
    () => {
      setInterval(() => document.querySelector<HTMLElement>('input[name=organisme]')?.focus(), 5);
    },
  ],
  [
    'selects its own field without rest',
    () => {
      setInterval(() => document.querySelector<HTMLInputElement>('input[name=organisme]')?.select(), 5);
    },
  ],
  [
    'takes the focus when it goes',
    () => {
      const take = (): void => document.querySelector<HTMLElement>('input[name=organisme]')?.focus();
      for (const type of ['blur', 'focusout']) window.addEventListener(type, take, { capture: true });
    },
  ],
])('a page that %s gets no key', async (_, attack) => {
  const organisme = () =>
    page.page.evaluate(() => document.querySelector<HTMLInputElement>('input[name=organisme]')?.value);
  const before = await organisme();
  await page.page.evaluate(attack);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await keyboard.type('dispense', { delay: 20 });
  await panel.until('the text', ({ field }) => field === 'dispense');
  expect(await organisme()).toBe(before);
});

test.each<[string, (host: string) => void]>([
  ['removes it', (host) => document.querySelector(host)?.remove()],
  [
    'opens a modal dialog over it',
    () => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<input>';
      document.body.append(dialog);
      dialog.showModal();
    },
  ],
  [
    'replaces its body and removes it',
    (host) => {
      document.querySelector(host)?.remove();
      document.body.replaceChildren();
    },
  ],
])('when the page %s it is closed, and the next chord opens it', async (_, attack) => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await page.page.evaluate(attack, HOST);
  await untilClosed();
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field again', ({ isFieldFocused }) => isFieldFocused);
  await panel.search('opco');
});

test('it outlives a modal dialog of the page, in which or over which it was opened', async () => {
  await page.page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Une fenêtre de la page.';
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await page.page.evaluate(() => document.querySelector('dialog')?.remove());
  await panel.search('opco');
  await page.press(QUICK_SEARCH_CHORD);
  await untilClosed();
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field again', ({ isFieldFocused }) => isFieldFocused);
});

test('Tab stays in it, Escape closes it from anywhere, and so does a click outside', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  for (let presses = 0; presses < 6; presses += 1) await keyboard.press('Tab');
  expect(await page.page.evaluate((host) => document.activeElement?.matches(host), HOST)).toBe(true);
  await pressToClose(keyboard, 'Escape');
  await untilClosed();
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await page.page.mouse.click(4, 400);
  await untilClosed();
});

test('Escape closes it from its own button', async () => {
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await keyboard.down('Shift');
  await keyboard.press('Tab');
  await keyboard.up('Shift');
  await panel.until('the button', ({ isFieldFocused }) => !isFieldFocused);
  await pressToClose(keyboard, 'Escape');
  await untilClosed();
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
