import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL } from '../../browser-driver/fixture';
import { launchExtended, launchPlain } from '../../browser-driver/launch';
import {
  clickText,
  highlightedTexts,
  serialisedPage,
  untilHighlighted,
} from '../../browser-driver/page-text';
import { settle } from '../../browser-driver/shadow';
import type { Site } from '../../browser-driver/site';
import { until } from '../../browser-driver/wait';
import { clientScript, serverDocument } from './build-fixtures';

const folder = inject('fixtures');
const angularLike = readFileSync(new URL('../fixtures/angular-like/app.js', import.meta.url), 'utf8');
let driver: Driver;
let plain: Driver;
beforeAll(async () => {
  [driver, plain] = await Promise.all([launchExtended(), launchPlain()]);
});
afterAll(() => Promise.all([driver.close(), plain.close()]));

function scriptOf(page: 'react-18' | 'react-19', after?: Promise<unknown>) {
  return { '/app.js': { type: 'text/javascript', body: clientScript(folder, page), after } };
}

const untilGone = (page: HostPage, text: string) =>
  until(
    `« ${text} » to lose its highlight`,
    () => highlightedTexts(page.page),
    (found) => !found.includes(text),
  );

/** Runs `gesture` in the pages with and without the extension, and expects the same document. */
async function expectSameAfter(gesture: (page: HostPage) => Promise<void>, page: HostPage, twin: HostPage) {
  await gesture(page);
  await gesture(twin);
  await settle(page);
  expect(await serialisedPage(page.page)).toBe(await serialisedPage(twin.page));
  expect(driver.observed.problems).toEqual([]);
}

const press = (button: string) => (page: HostPage) => clickText(page.page, button);

describe('React 18, rendered in the browser', () => {
  const site: Site = {
    url: FORMATION_URL,
    html: '<!doctype html><html lang="fr"><title>Se former</title><body><div id="root"></div><script type="module" src="/app.js"></script></body></html>',
    files: scriptOf('react-18'),
  };
  let page: HostPage;
  let twin: HostPage;
  beforeEach(async () => {
    page = await driver.open(site);
    twin = await plain.open(site);
    await untilHighlighted(page.page, 'frais de déplacement');
  });

  test('text that changes, splits, joins and goes is followed without harm', async () => {
    await expectSameAfter(press('Allonger'), page, twin);
    await untilHighlighted(page.page, 'CCP1');
    await expectSameAfter(press('Détailler'), page, twin);
    await expectSameAfter(press('Détailler'), page, twin);
    await expectSameAfter(press('Replier'), page, twin);
    await untilGone(page, 'frais de déplacement');
    await expectSameAfter(press('Replier'), page, twin);
    await untilHighlighted(page.page, 'frais de déplacement');
  });

  test('a term over several nodes is one term', async () => {
    expect(await highlightedTexts(page.page)).toContain('test de positionnement');
  });

  test('navigation in the page is followed, into the application form and out of it', async () => {
    await expectSameAfter(press('Financer'), page, twin);
    const found = await untilHighlighted(page.page, 'Caisse des dépôts');
    expect(found).not.toContain('frais de déplacement');
    await expectSameAfter(press('Candidater'), page, twin);
    await untilGone(page, 'Caisse des dépôts');
    expect(await highlightedTexts(page.page)).toEqual([]);
    await expectSameAfter(press('Se former'), page, twin);
    await untilHighlighted(page.page, 'frais de déplacement');
    await page.page.goBack();
    await untilGone(page, 'frais de déplacement');
    expect(await highlightedTexts(page.page)).toEqual([]);
  });
});

describe('React 19, a whole document from the server, hydrated', () => {
  test.each(['before', 'after'] as const)('%s the terms are highlighted', async (moment) => {
    let hydrate = (_: undefined): void => {};
    const highlighted =
      moment === 'after' ? new Promise<undefined>((resolve) => (hydrate = resolve)) : undefined;
    const html = (await serverDocument(folder)).replace(
      '</head>',
      '<script async src="/app.js"></script></head>',
    );
    const page = await driver.open({ url: FORMATION_URL, html, files: scriptOf('react-19', highlighted) });
    const twin = await plain.open({ url: FORMATION_URL, html, files: scriptOf('react-19') });
    const first = await untilHighlighted(page.page, 'organisme de formation');
    hydrate(undefined);
    expect(first).toContain('test de positionnement');
    await isHydrated(page);
    await isHydrated(twin);
    await expectSameAfter(async () => {}, page, twin);
    await expectSameAfter(press('Recommencer'), page, twin);
    await untilHighlighted(page.page, 'test Pix');
    await expectSameAfter(press('Recommencer'), page, twin);
    await untilGone(page, 'assiduité');
  });
});

describe('Angular’s way with text nodes and comments', () => {
  test('text that is written over, inserted, removed and moved is followed without harm', async () => {
    const site: Site = {
      url: FORMATION_URL,
      html: '<!doctype html><html lang="fr"><title>Se former</title><body><app-root _nghost-abc-c12 ng-version="17"></app-root><script type="module" src="/app.js"></script></body></html>',
      files: { '/app.js': { type: 'text/javascript', body: angularLike } },
    };
    const [page, twin] = await Promise.all([driver.open(site), plain.open(site)]);
    await untilHighlighted(page.page, 'CCP1');
    await expectSameAfter(press('Compter'), page, twin);
    await untilGone(page, 'CCP1');
    await expectSameAfter(press('Montrer'), page, twin);
    await untilHighlighted(page.page, 'organisme de formation');
    await expectSameAfter(press('Compter'), page, twin);
    await untilHighlighted(page.page, 'CCP1');
    await expectSameAfter(press('Vider'), page, twin);
    await untilGone(page, 'organisme de formation');
    expect(await highlightedTexts(page.page)).toEqual(['CCP1', 'frais de déplacement']);
  });
});

/** React adds a property to the nodes that it hydrates. */
function isHydrated({ page }: HostPage): Promise<boolean> {
  return until(
    'the page to be hydrated',
    () =>
      page.evaluate(() => {
        const button = document.querySelector('button');
        return button !== null && Object.keys(button).some((key) => key.startsWith('__reactProps'));
      }),
    (hydrated) => hydrated,
  );
}
