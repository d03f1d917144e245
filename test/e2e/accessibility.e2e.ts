import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import { copyAnswer } from '../../browser-driver/clipboard';
import type { ColorScheme, Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { clickText, untilHighlighted } from '../../browser-driver/page-text';
import { type Panel, popupPanel } from '../../browser-driver/panel';
import { scopeOf } from '../../browser-driver/scope';
import { shadowRootOf } from '../../browser-driver/shadow';
import { popupStrings } from '../../src/ui/popup-strings';
import { answerStrings, panelStrings } from '../../src/ui/strings';
import { forget } from './forget';

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
      await popupPanel(popup).until('terms', ({ groups }) => panelStrings.onThisPage in groups);
    },
  ],
  [
    'results',
    async (popup) => {
      const { groups } = await popupPanel(popup).search('frais de déplacement');
      expect(groups).toHaveProperty([panelStrings.results]);
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
      expect(text).toContain(answerStrings.changed);
      await copyAnswer(popup, scopeOf(await popup.evaluateHandle(() => document)));
    },
  ],
  [
    'an answer with today’s rule, a bracket, the changes and the letter unfolded',
    async (popup) => {
      await popupPanel(popup).search('objectifs de la formation');
      await popupPanel(popup).openFirst();
      await popup.evaluate(() => {
        for (const details of document.querySelectorAll('article details')) details.setAttribute('open', '');
        document.querySelector<HTMLElement>('.bracket button')?.click();
      });
      await popup.waitForSelector('.bracket-note');
    },
  ],
  [
    'a topic that is treated elsewhere, and official pages about it',
    async (popup) => {
      await popupPanel(popup).search('salaire du conseiller');
      await popupPanel(popup).until('no answer', ({ text }) => text.includes(panelStrings.noAnswer));
    },
  ],
  [
    'the settings',
    async (popup) => {
      await popup.click('footer button:nth-of-type(1)');
      await popup.waitForSelector('.popup-page input');
    },
  ],
  [
    '« À propos »',
    async (popup) => {
      await popup.click('footer button:nth-of-type(2)');
      await popup.waitForSelector('.popup-page a');
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
      await popup.evaluate(() => document.querySelector<HTMLElement>('.welcome .primary')?.click());
      await popup.waitForSelector('.welcome', { hidden: true });
    },
  ],
  [
    'no answer',
    async (popup) => {
      await popupPanel(popup).search('recette de la pâte à crêpes');
      await popupPanel(popup).until('no answer', ({ text }) => text.includes(panelStrings.noAnswer));
    },
  ],
];

const SCHEMES: readonly ColorScheme[] = ['light', 'dark', 'forced'];

describe.each(SCHEMES)('axe finds nothing to blame in the popup, in %s colours, with', (scheme) => {
  test.each(STATES)('%s', async (_, reach) => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    const popup = await driver.openPopup(page);
    await driver.setColorScheme(popup, scheme);
    await reach(popup);
    expect(await violations(popup)).toEqual([]);
  });
});

describe.each(SCHEMES)('axe finds nothing to blame, in %s colours, in', (scheme) => {
  test('the tooltip', async () => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    const copy = await rebuild(page, scheme);
    await driver.setColorScheme(copy, scheme);
    expect(await matchesForced(copy)).toBe(scheme === 'forced');
    expect(await violations(copy)).toEqual([]);
  });

  test('the panel beside the page', async () => {
    const page = await driver.openPopupInTab(360, 700);
    await page.evaluate(() => location.assign('sidepanel.html'));
    await page.waitForSelector('main');
    await driver.setColorScheme(page, scheme);
    await popupPanel(page).search('deux certifications');
    await popupPanel(page).openFirst();
    expect(await violations(page)).toEqual([]);
  });

  test.each<[string, (panel: Panel) => Promise<unknown>]>([
    [
      'its questions and keys',
      (panel) => panel.until('questions', ({ groups }) => panelStrings.popular in groups),
    ],
    ['results', (panel) => panel.search('frais de déplacement')],
    ['an answer', (panel) => panel.search('deux certifications').then(panel.openFirst)],
  ])('the quick search, with %s', async (_, reach) => {
    // Its page as the frame shows it, in a tab where axe can be put.
    const page = await driver.openPopupInTab(560, 600);
    await page.evaluate(() => location.assign('quick-search.html'));
    await page.waitForSelector('.quick-search [role="combobox"]');
    await driver.setColorScheme(page, scheme);
    await reach(popupPanel(page));
    expect(await violations(page)).toEqual([]);
  });
});

const matchesForced = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(forced-colors: active)').matches);

/** What stands in our closed shadow root, in an open one of a page of its own, where axe can see it. */
async function rebuild(page: HostPage, scheme: ColorScheme): Promise<Page> {
  const root = await shadowRootOf(page);
  const surface = await root?.evaluate((place) => ({
    html: [...place.children].find((child) => child.childElementCount > 0)?.outerHTML ?? '',
    css: place.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)),
  }));
  expect(surface?.html).toContain('role="dialog"');
  const html = '<!doctype html><html lang="fr"><title>Page</title><main><h1>Page</h1></main></html>';
  const { page: copy } = await driver.open({ url: 'https://exemple.fr/', html });
  await copy.evaluate(
    (content, css) => {
      const host = document.createElement('div');
      const open = host.attachShadow({ mode: 'open' });
      open.innerHTML = `<style>${css}</style>${content}`;
      document.querySelector('main')?.append(host);
      open.querySelector<HTMLElement>('.surface')?.showPopover();
    },
    // The card follows the page, which is light.
    (surface?.html ?? '').replace(
      'color-scheme: light',
      `color-scheme: ${scheme === 'dark' ? 'dark' : 'light'}`,
    ),
    surface?.css.join('\n') ?? '',
  );
  return copy;
}

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

test.each(STATES.slice(1))(
  'WCAG 1.4.4: with text at 200 %% no part covers another, with %s',
  async (_, reach) => {
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
  },
);

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
