import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL, fixtureSite } from '../../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended, launchPlain } from '../../browser-driver/launch';
import {
  boxOfText,
  highlightedTexts,
  serialisedPage,
  untilHighlighted,
} from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { differingPixels } from '../../browser-driver/pixels';
import { settle } from '../../browser-driver/shadow';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';

let driver: Driver;
let plain: Driver;
beforeAll(async () => {
  [driver, plain] = await Promise.all([launchExtended(), launchPlain()]);
});
afterAll(() => Promise.all([driver.close(), plain.close()]));

const openFormation = async (): Promise<HostPage> => {
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'rupture de contrat');
  return page;
};

describe('on an official page', () => {
  test('the terms of its prose are highlighted, once in a section', async () => {
    const { page } = await openFormation();
    const found = await highlightedTexts(page);
    expect(found).toEqual(
      expect.arrayContaining([
        'parcours de formation',
        'CCP1',
        'test de positionnement', // partly in a <strong>
        'organismes de formation', // plural
        'Espace structure',
        'dispense',
        'présentiel',
        'distanciel',
        'assiduité',
        'structure d’accueil',
        'Frais de déplacement', // in a table
        'OPCO', // after an elision
        'rupture de contrat',
        'prise en charge',
      ]),
    );
    expect(found.filter((text) => text === 'CCP1')).toHaveLength(1);
  });

  test('no title, link, field, code, hidden or other text is highlighted', async () => {
    const { page } = await openFormation();
    const where = await page.evaluate((name) => {
      const ranges = [...(CSS.highlights.get(name) ?? [])];
      const wrong = 'h1, h2, nav, a, form, code, script, #replie, #sr-only, #pixels, #medical';
      return ranges.map(
        ({ startContainer }) => startContainer.parentElement?.closest(wrong)?.outerHTML ?? '',
      );
    }, HIGHLIGHT_NAME);
    expect(where.filter((html) => html !== '')).toEqual([]);
    expect(where.length).toBeGreaterThan(0);
  });

  test.each([
    ['<div style="display:contents">L’OPCO répond.</div>', true, 'an element without a box of its own'],
    ['<div style="height:0"><p>L’OPCO répond.</p></div>', true, 'a box that its content overflows'],
    ['<p class="sr-only"><b>L’OPCO répond.</b></p>', false, 'in an element for screen readers'],
    ['<p style="position:absolute;left:-9999px">L’OPCO répond.</p>', false, 'beyond the page’s edge'],
    ['<div style="height:0;overflow:hidden"><p>L’OPCO répond.</p></div>', false, 'in a folded box'],
    ['<p style="opacity:0">L’OPCO répond.</p>', false, 'transparent'],
    ['<details><summary>Voir</summary><p>L’OPCO répond.</p></details>', false, 'in closed details'],
  ])('%s: highlighted %s (%s)', async (html, isSeen) => {
    const style = '<style>.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden }</style>';
    const body = `${style}<p>Le CCP1.</p><h2>Ici</h2>${html}<h2>Fin</h2><p>La Caisse des dépôts paie les cours du remplaçant.</p>`;
    const { page } = await driver.open({
      url: FORMATION_URL,
      html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>${body}`,
    });
    const found = await untilHighlighted(page, 'Caisse des dépôts');
    expect(found.includes('OPCO')).toBe(isSeen);
  });

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['a popover', (page) => page.evaluate(() => document.getElementById('ici')?.showPopover())],
    ['a box that is ticked', (page) => page.click('input')],
    ['a window of another size', (page) => page.setViewport({ width: 800, height: 700 })],
  ])('text that %s reveals is read then', async (_, reveal) => {
    const { page } = await driver.open({
      url: FORMATION_URL,
      html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>
        <style>
          input:checked ~ #ici { display: block }
          @media (max-width: 850px) { #ici { display: block } }
        </style>
        <p>La Caisse des dépôts paie les cours du remplaçant.</p><input type="checkbox"><p id="ici" popover="manual">L’OPCO répond.</p>`,
    });
    expect(await untilHighlighted(page, 'Caisse des dépôts')).not.toContain('OPCO');
    await reveal(page);
    await untilHighlighted(page, 'OPCO');
  });

  test('a term is painted, and nothing beside it', async () => {
    const { page } = await openFormation();
    const { page: unpainted } = await plain.open(fixtureSite('formation'));
    for (const [text, place, isPainted] of [
      ['distanciel', '#presence', true],
      ['Frais de déplacement', '#frais', true],
      ['cours ont lieu', '#presence', false],
      ['pixels', '#pixels', false],
    ] as const) {
      const box = await boxOfText(page, text, place);
      expect(await boxOfText(unpainted, text, place)).toEqual(box);
      const changed = await differingPixels(page, unpainted, box);
      expect(changed > 0, `${text}: ${changed} pixels differ`).toBe(isPainted);
    }
  });

  test('the document stays as it was, and the network is never asked', async () => {
    const page = await openFormation();
    const { page: untouched } = await plain.open(fixtureSite('formation'));
    await page.press(QUICK_SEARCH_CHORD);
    await settle(page);
    expect(
      await page.page.evaluate(() => document.querySelectorAll('html > div[data-faq-conum]').length),
    ).toBe(1);
    expect(await serialisedPage(page.page)).toBe(await serialisedPage(untouched));
    const asked = driver.observed.requests.page.filter(
      (url) => new URL(url).pathname !== '/favicon.ico' && !isOurs(url),
    );
    expect(new Set(asked)).toEqual(new Set([FORMATION_URL]));
    expect(driver.observed.requests.extension.filter((url) => !isOurs(url))).toEqual([]);
    expect(driver.observed.problems).toEqual([]);
  });
});

describe('left alone, with the chord for the popup:', () => {
  test.each([
    ['a page outside the domain', 'https://exemple.fr/formation'],
    ['a domain that only ends alike', 'https://faux-conseiller-numerique.gouv.fr/formation'],
    ['a page without https', 'http://www.conseiller-numerique.gouv.fr/formation'],
    ['the statistics', 'https://metabase.conseiller-numerique.gouv.fr/formation'],
  ])('%s', async (_, url) => {
    const page = await driver.open(fixtureSite('formation', url));
    const popup = driver.nextPopup();
    await page.press(QUICK_SEARCH_CHORD);
    // The background has handled the command, and no page answered.
    await popupPanel(await popup).until('the popup', ({ isFieldFocused }) => isFieldFocused);
    expect(await page.hasContentScript()).toBe(false);
    expect(await highlightedTexts(page.page)).toEqual([]);
    expect(await page.page.$('div[data-faq-conum]')).toBeNull();
  });
});

test('a page that asks nothing keeps its terms plain, until a sentence asks something', async () => {
  const { page } = await driver.open(
    fixtureSite('mentions-legales', 'https://www.conseiller-numerique.gouv.fr/mentions-legales'),
  );
  await page.evaluate(() =>
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p>Qui paie le train pour passer l’examen ? L’OPCO ?</p>'),
  );
  await untilHighlighted(page, 'OPCO');
  expect((await highlightedTexts(page)).filter((text) => !['OPCO', 'examen'].includes(text))).toEqual([]);
});

test('the application form has no highlights', async () => {
  const page = await driver.open(
    fixtureSite('formation', 'https://www.conseiller-numerique.gouv.fr/candidature-conseiller'),
  );
  await settle(page);
  // A change adds no highlight either.
  await page.page.evaluate(() => document.querySelector('main')?.append('Une certification de plus.'));
  await settle(page);
  expect(await highlightedTexts(page.page)).toEqual([]);
});

function isOurs(url: string): boolean {
  return url.startsWith('chrome-extension:') || url.startsWith('moz-extension:');
}
