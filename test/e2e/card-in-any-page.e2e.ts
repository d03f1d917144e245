import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressInCard, readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { clickText, hoverText, plain, untilHighlighted } from '../../browser-driver/page-text';
import { settle, shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { CURRENT_HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { pageStrings } from '../../src/ui/strings';
import { openBody } from './open-body';

// The card in pages of any style. Each row names its case.

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

/** Opens a page with `body` and a card on the OPCO of its element `#p`. */
async function openCard(body: string): Promise<HostPage> {
  const page = await openBody(driver, body);
  await untilHighlighted(page.page, 'OPCO');
  await clickText(page.page, 'OPCO', '#p');
  await untilCard(page);
  return page;
}

/** A computed style property of the card. */
async function styleOfCard(page: HostPage, name: string): Promise<string | undefined> {
  const root = await shadowRootOf(page);
  return root?.evaluate((place, property) => {
    const card = place.querySelector('.card');
    return card === null ? '' : getComputedStyle(card).getPropertyValue(property);
  }, name);
}

test.each([
  ['<style>html { direction: rtl }</style>', 'by its style'],
  ['<style>* { direction: rtl !important }</style>', 'by a style for all elements'],
])('%s: in a page written from right to left (%s) the card is not', async (head) => {
  const page = await openCard(`${head}<p id="p">L’OPCO paie.</p>`);
  expect(await styleOfCard(page, 'direction')).toBe('ltr');
});

test.each([
  ['oklch(0.95 0 0)', 'dark'],
  ['oklab(0.9 -0.02 0.03)', 'dark'],
  ['lab(95 0 0)', 'dark'],
  ['color(display-p3 0.9 0.95 0.9)', 'dark'],
  ['color-mix(in srgb, white, #ccc)', 'dark'],
  ['#eee', 'dark'],
  ['oklch(0.2 0.01 250)', 'light'],
  ['lch(20 5 40 / 0.9)', 'light'],
  ['color(srgb 0.1 0.2 0.1)', 'light'],
  ['rgb(20 30 40 / 90%)', 'light'],
])('beside text of the colour %s the card is %s', async (color, scheme) => {
  const page = await openCard(`<p id="p" style="color:${color}">L’OPCO paie.</p>`);
  expect(await styleOfCard(page, 'color-scheme')).toBe(scheme);
});

test('a card that closes gives the focus back to a form with a field named focus', async () => {
  const page = await openBody(
    driver,
    '<form id="f" tabindex="0"><input name="focus"></form><p id="p">L’OPCO paie.</p>',
  );
  await untilHighlighted(page.page, 'OPCO');
  await page.page.keyboard.press('Tab');
  await page.press(NEXT_TERM_CHORD);
  await untilCard(page);
  await page.page.keyboard.press('Escape');
  await untilNoCard(page);
  await settle(page);
  expect(
    await page.page.evaluate(
      (name) => [document.activeElement?.id, CSS.highlights.get(name)?.size ?? 0],
      CURRENT_HIGHLIGHT_NAME,
    ),
  ).toEqual(['f', 0]);
});

test.each([
  ['<dialog><slot></slot></dialog>', '<p id="p">L’OPCO paie.</p>', 'around an element'],
  [
    '<dialog><slot name="a"></slot></dialog>',
    '<div slot="a"><p id="p">L’OPCO paie.</p></div>',
    'with a name',
  ],
  ['<dialog><slot></slot></dialog>', 'L’OPCO paie.', 'around bare text'],
])('in a modal dialog of a component (%s around %s, %s) the card can be used', async (shadow, light) => {
  const page = await openBody(
    driver,
    `<x-box id="p"><template shadowrootmode="open">${shadow}</template>${light}</x-box>`,
  );
  await page.page.evaluate(() => {
    const box = document.querySelector('x-box');
    box?.shadowRoot?.querySelector('dialog')?.showModal();
    box?.setAttribute('open', '');
  });
  await untilHighlighted(page.page, 'OPCO');
  await clickText(page.page, 'OPCO', '#p');
  await untilCard(page);
  await pressInCard(page, pageStrings.more);
  await until(
    'the menu',
    () => readCard(page),
    (card) => card?.text.includes(plain(pageStrings.muteScope.terms)) === true,
  );
});

describe('over a term, a cover', () => {
  test.each([
    ['opacity:0;background:white', true],
    ['opacity:0.01;background:white', true],
    ['background:rgba(0,0,0,.02)', true],
    ['background:oklab(0.5 0 0 / 0)', true],
    ['background:color(srgb 1 1 1 / 0.02)', true],
    ['background:oklch(0.5 0.1 20 / none)', true],
    ['background:rgb(1 2 3)', false],
    ['background:oklch(0.9 0 0)', false],
    ['background:rgba(255,255,255,.9)', false],
    ['background:color(srgb 1 1 1 / 0.9)', false],
  ])('with the style %s lets hovering explain it: %s', async (style, isExplained) => {
    const page = await openBody(
      driver,
      `<div style="position:relative"><p id="p">L’OPCO paie.</p>
        <button style="all:unset;position:absolute;inset:0;${style}"><i style="display:block;height:100%;background:inherit"></i></button></div>`,
    );
    await untilHighlighted(page.page, 'OPCO');
    await hoverText(page.page, 'OPCO', '#p');
    if (isExplained) await untilCard(page);
    else {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await readCard(page)).toBeUndefined();
    }
  });
});
