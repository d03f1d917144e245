import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { ColorScheme, Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { clickText, untilHighlighted } from '../../browser-driver/page-text';
import { type Panel, popupPanel } from '../../browser-driver/panel';
import { shadowRootOf } from '../../browser-driver/shadow';
import { panelStrings } from '../../src/ui/strings';
import { forget } from './forget';
import { STATES } from './popup-states';

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(() => forget(driver));

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
    // The page of the frame, in a tab: axe can run there.
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

/** Copies our closed shadow root into an open one on another page, where axe can read it. */
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

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // `axe.source` defined it.
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' ')}`,
    );
  });
}
