import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { capabilities } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { type Panel, popupPanel, quickSearchPanel, untilClosed } from '../../browser-driver/panel';
import { HOST } from '../../browser-driver/shadow';
import { beforeEachOnFormation } from './on-formation';

let driver: Driver;
let page: HostPage;
let keyboard: Page['keyboard'];
let panel: Panel;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
  keyboard = page.page.keyboard;
  panel = quickSearchPanel(page);
});

// A page may learn that something opened, but not what the user types or reads there.
const EVENTS =
  'keydown keypress keyup beforeinput input compositionstart paste focusin focusout pointerdown click message selectionchange';

/** Makes the page record events in both phases, and cancel keys and inputs. */
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
          // In Firefox a page can cancel the shortcuts of extensions: ours is exempt.
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
  await untilClosed(panel);
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
  await untilClosed(panel);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field again', ({ isFieldFocused }) => isFieldFocused);
});

test.each(['require-corp', 'credentialless'])(
  'in a page isolated by the policy %s it opens, or the popup searches instead',
  async (policy) => {
    const isolated = await driver.open({
      ...fixtureSite('formation'),
      headers: { 'cross-origin-embedder-policy': policy, 'cross-origin-opener-policy': 'same-origin' },
    });
    expect(await isolated.page.evaluate(() => crossOriginIsolated)).toBe(true);
    await untilHighlighted(isolated.page, 'OPCO');
    if (!capabilities.framesInIsolatedPages) {
      await popupPanel(await driver.openPopup(isolated)).search('opco');
      return;
    }
    await isolated.press(QUICK_SEARCH_CHORD);
    const opened = quickSearchPanel(isolated);
    await opened.until('the field', ({ isFieldFocused }) => isFieldFocused);
    await opened.search('opco');
  },
);
