import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCard, untilCard } from '../../browser-driver/card';
import type { Driver } from '../../browser-driver/driver';
import { FORMATION_URL } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { clickText, highlightedTexts, hoverText, untilHighlighted } from '../../browser-driver/page-text';
import { openBody } from './open-body';

// The structure and the behaviour of arbitrary pages. Each row names its case.

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

/** Highlights except « Caisse des dépôts ». */
async function foundIn(body: string): Promise<string[]> {
  const { page } = await openBody(driver, body);
  return (await highlightedTexts(page)).filter((text) => text !== 'Caisse des dépôts');
}

describe('text as it is seen:', () => {
  test.each([
    ['<p>la certification<sup>1</sup> paie</p>', ['certification'], 'a note call'],
    ['<p>la certification¹, l’OPCO<sup>[2]</sup></p>', ['certification', 'OPCO'], 'other note calls'],
    [
      '<p>la certification<span style="vertical-align:super">1</span></p>',
      ['certification'],
      'raised by style',
    ],
    ['<p>la certification<sup><b>a</b></sup>, Pix<sup>TM</sup></p>', ['certification', 'Pix'], 'letters'],
    ['<p>le CCP n<sup>o</sup> 1</p>', ['CCP no 1'], 'a raised letter of a number sign'],
    ['<p>le CCP n° 1</p>', ['CCP n° 1'], 'a number sign'],
    ['<p>le 1<sup>er</sup> bloc de compétences</p>', ['1er bloc de compétences'], 'an ordinal'],
    ['<p>la certifi<wbr>cation</p>', ['certification'], 'a place to break a line'],
    ['<p>l’organisme <i></i>de <img alt=""> formation</p>', ['organisme de formation'], 'nothing, an image'],
    ['<p>la certifi<img alt="">cation</p>', ['certification'], 'an image inside a word'],
    ['<p>l’OPCO<img alt="">Pix</p>', ['OPCO', 'Pix'], 'an image between two'],
    ['<p><b style="display:block">OPCO</b>Pix est obligatoire</p>', ['OPCO', 'Pix'], 'a box made by style'],
    ['<div style="display:flex"><span>OPCO</span><span>Pix</span></div>', ['OPCO', 'Pix'], 'a flex row'],
    ['<p><b style="float:left">OPCO</b>Pix est obligatoire</p>', ['OPCO', 'Pix'], 'a float'],
    ['<p>organisme <span style="display:grid">de formation</span></p>', [], 'a term across boxes'],
    ['<p>des certifié.es Pix, l’OPCO.il paie</p>', ['certifié.es', 'Pix', 'OPCO'], 'no addresses'],
    ['<p>lʼOPCO, le CCP–1</p>', ['OPCO', 'CCP–1'], 'rare characters'],
    ['<p>en pr´esentiel pour la formation, ＯＰＣＯ</p>', ['pr´esentiel', 'ＯＰＣＯ'], 'copied from a PDF'],
    ['<p>le CCP<mon-mot></mon-mot>1</p>', ['CCP1'], 'an empty custom element'],
    ['<p>la certifi<svg width="9" height="9"></svg>cation</p>', ['certification'], 'an icon'],
    ['<p>le <span hidden>xyz</span>CCP1</p>', ['CCP1'], 'hidden text beside a word'],
    // The limit in docs/design.md.
    ['<p>la certifi<span hidden>xyz</span>cation</p>', [], 'hidden text inside a word'],
  ])('%s', async (body, expected) => {
    expect(await foundIn(body)).toEqual(expected);
  });
});

test.each([
  ['soft hyphens', '\u00ad'],
  ['zero-width spaces', '\u200b'],
  ['zero-width joiners', '\u200d'],
  ['word joiners', '\u2060'],
])('a word with three of the %s in it is a term, with 3,000 it is none', async (_, character) => {
  const word = (count: number): string => `certifi${character.repeat(count)}cation`;
  const page = await openBody(driver, `<p id="p">la ${word(3)}</p><h2>Suite</h2><p>la ${word(3_000)}</p>`);
  const found = await highlightedTexts(page.page);
  expect(found).toEqual([word(3), 'Caisse des dépôts']);
  await clickText(page.page, word(3), '#p');
  await untilCard(page);
});

describe('what cannot be seen or reached is not highlighted:', () => {
  const box = (style: string, inner: string): string =>
    `<div style="width:300px;height:60px;${style}">${inner}</div>`;
  test.each([
    [box('overflow:hidden;white-space:nowrap', `${'mot '.repeat(80)}OPCO`), 'beyond an ellipsis'],
    [box('overflow:clip', `${'<p>mot</p>'.repeat(9)}OPCO`), 'below the edge'],
    [
      box('overflow:hidden;display:flex', '<p style="flex:0 0 100%">un</p><p style="flex:0 0 100%">OPCO</p>'),
      'on the second slide',
    ],
    [box('pointer-events:none', 'OPCO'), 'out of the pointer’s reach'],
    ['<div inert>OPCO</div>', 'inert'],
  ])('%#: %s', async (body) => {
    expect(await foundIn(body)).toEqual([]);
  });

  test.each([
    [box('overflow:auto', `${'<p>mot</p>'.repeat(9)}OPCO`), 'in a box that scrolls'],
    [
      box('overflow:hidden', '<p style="position:absolute;margin-top:200px">OPCO</p>'),
      'positioned out of a box that cuts',
    ],
    ['<p style="display:contents">OPCO</p>', 'without a box'],
  ])('but %#: %s', async (body) => {
    expect(await foundIn(body)).toEqual(['OPCO']);
  });

  test.each([
    ['.a::before { content: ""; position: absolute; inset: 0 }', true, 'a link stretched over its card'],
    ['.a { position: absolute; inset: 0; z-index: 1 }', true, 'a link laid over it'],
    ['.a::after { content: ""; position: absolute; inset: 0; background: #0000 }', true, 'a transparent one'],
    ['.a { position: absolute; inset: 0; background: linear-gradient(#fff0, #fff) }', true, 'a fade'],
    ['.a { position: absolute; inset: 0; background: linear-gradient(#ff0, #fff) }', false, 'a gradient'],
    ['.a { position: absolute; inset: 0; background: white }', false, 'what hides the text'],
    ['.a::after { content: ""; position: absolute; inset: 0; background: white }', false, 'and by style'],
  ])('%s: hovering a term explains it: %s (%s)', async (css, isExplained) => {
    const page = await openBody(
      driver,
      `<style>${css}</style><div style="position:relative"><p id="carte">L’OPCO paie.</p><a class="a" href="#x"></a></div>`,
    );
    await hoverText(page.page, 'OPCO', '#carte');
    if (isExplained) await untilCard(page);
    else {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await readCard(page)).toBeUndefined();
    }
  });

  test.each(['canvas', 'svg'])('a term under a %s without content is explained', async (name) => {
    const page = await openBody(
      driver,
      `<p id="p">L’OPCO paie.</p><${name} style="position:fixed;inset:0;width:100%;height:100%"></${name}>`,
    );
    await hoverText(page.page, 'OPCO', '#p');
    await untilCard(page);
  });

  test('until a carousel moves on', async () => {
    const { page } = await openBody(
      driver,
      box(
        'overflow:hidden;display:flex" id="suite',
        '<p style="flex:0 0 100%">un</p><p style="flex:0 0 100%">OPCO</p>',
      ),
    );
    await page.evaluate(() => document.querySelector('#suite')?.scrollTo(300, 0));
    await untilHighlighted(page, 'OPCO');
  });
});

describe('a page that', () => {
  test.each<[string, (page: Page) => Promise<unknown>]>([
    [
      'is written anew',
      (page) =>
        page.evaluate(() => {
          document.open();
          document.write('<!doctype html><html><body><p id="neuf">L’OPCO paie.</p></body></html>');
          document.close();
        }),
    ],
    [
      'replaces its root',
      (page) =>
        page.evaluate(() => {
          const root = document.createElement('html');
          root.innerHTML = '<body><p id="neuf">L’OPCO paie.</p></body>';
          document.documentElement.replaceWith(root);
        }),
    ],
    [
      'removes its root, and has another one later',
      (page) =>
        page.evaluate(async () => {
          document.documentElement.remove();
          await new Promise((resolve) => setTimeout(resolve, 300));
          const root = document.createElement('html');
          root.innerHTML = '<body><p id="neuf">L’OPCO paie.</p></body>';
          document.append(root);
        }),
    ],
    [
      'replaces its body',
      (page) =>
        page.evaluate(() => {
          document.body.outerHTML = '<body><p id="neuf">L’OPCO paie.</p></body>';
        }),
    ],
  ])('%s has its terms explained', async (_, replace) => {
    const page = await openBody(driver, '<p>Le CCP1.</p>');
    await replace(page.page);
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#neuf');
    await untilCard(page);
    await page.page.evaluate(() => {
      document.querySelector('#neuf')?.insertAdjacentHTML('afterend', '<p>Le REMN.</p>');
    });
    await untilHighlighted(page.page, 'REMN');
  });

  test.each([
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">OPCO</text></svg>'],
    ['application/xml', '<?xml version="1.0"?><faq><p>OPCO</p></faq>'],
    ['text/plain', 'OPCO'],
  ])('is a document of type %s is left in silence', async (type, body) => {
    const before = driver.observed.problems.length;
    const { page } = await driver.open({
      url: FORMATION_URL,
      html: '',
      files: { '/formation': { type, body } },
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await highlightedTexts(page)).toEqual([]);
    expect(driver.observed.problems.slice(before)).toEqual([]);
    await page.close();
  });
});
