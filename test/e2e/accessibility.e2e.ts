import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { popupStrings, strings } from '../../src/ui/strings';
import { copyAnswer } from './clipboard';
import type { Driver } from './driver';
import { fixtureSite } from './fixture';
import { forget } from './forget';
import { launchExtended } from './launch';
import { untilHighlighted } from './page-text';
import { popupPanel } from './panel';
import { scopeOf } from './scope';

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(() => forget(driver));

/** The states that a user meets, each with how to get there. */
const STATES: readonly (readonly [string, (popup: Page) => Promise<void>])[] = [
  [
    'questions and terms',
    async (popup) => {
      await popupPanel(popup).until('terms', ({ groups }) => strings.onThisPage in groups);
    },
  ],
  [
    'results',
    async (popup) => {
      const { groups } = await popupPanel(popup).search('frais de déplacement');
      expect(groups).toHaveProperty([strings.results]);
    },
  ],
  [
    'an answer',
    async (popup) => {
      await popupPanel(popup).search('dispense');
      await popupPanel(popup).openFirst();
    },
  ],
  [
    'an answer that has changed, copied',
    async (popup) => {
      await popupPanel(popup).search('deux certifications');
      const { text } = await popupPanel(popup).openFirst();
      expect(text).toContain(strings.changed);
      await copyAnswer(popup, scopeOf(await popup.evaluateHandle(() => document)));
    },
  ],
  [
    'the settings unfolded',
    async (popup) => {
      await popup.click('footer details:first-of-type summary');
      await popup.waitForSelector('footer details[open] input');
    },
  ],
  [
    '« À propos » unfolded',
    async (popup) => {
      await popup.click('footer details:last-of-type summary');
      await popup.waitForSelector('footer details[open] a');
    },
  ],
  [
    'the words of welcome understood, and a last answer',
    async (popup) => {
      await popupPanel(popup).search('dispense');
      await popupPanel(popup).openFirst();
      await popup.keyboard.press('Escape');
      await popup.keyboard.press('Escape');
      await popupPanel(popup).until('the last answer', ({ groups }) => popupStrings.recents in groups);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.welcome > button')?.click());
      await popup.waitForSelector('.welcome', { hidden: true });
    },
  ],
  [
    'no answer',
    async (popup) => {
      await popupPanel(popup).search('recette de la pâte à crêpes');
      await popupPanel(popup).until('no answer', ({ text }) => text.includes(strings.noAnswer));
    },
  ],
];

describe.each(['light', 'dark'] as const)('axe finds nothing to blame in the %s popup with', (scheme) => {
  test.each(STATES)('%s', async (_, reach) => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    const popup = await driver.openPopup(page);
    await driver.setColorScheme(popup, scheme);
    await reach(popup);
    expect(await violations(popup)).toEqual([]);
  });
});

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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What was just evaluated put it there.
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' ')}`,
    );
  });
}
