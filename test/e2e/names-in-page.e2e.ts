import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { Driver } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD, pressToClose, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { clickText, highlightedTexts, untilHighlighted } from '../../browser-driver/page-text';
import { quickSearchPanel, untilClosed } from '../../browser-driver/panel';
import { settle } from '../../browser-driver/shadow';
import { openBody } from './open-body';

// Elements of the page whose names shadow properties of a form or of the document.

const SHADOWED = ['body', 'title', 'documentElement', 'querySelector', 'createTreeWalker', 'activeElement'];

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

test.each([
  'matches',
  'parentElement',
  'localName',
  'nodeType',
  'querySelectorAll',
  'textContent',
  'hasAttributes',
])('a page that has a field named %s is read all the same', async (name) => {
  const page = await openBody(
    driver,
    `<p>Le CCP1.</p><form id="f"><label>Nom <input name="${name}"></label></form>`,
  );
  await page.page.evaluate(async () => {
    const form = document.getElementById('f');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    form?.append('La certification. ', document.createElement('h2'));
    await frame();
    form?.setAttribute('role', 'group');
    form?.querySelector('label')?.append('L’OPCO');
    await frame();
    form?.insertAdjacentHTML('afterbegin', '<h3>Titre</h3><p>Un <b>bloc</b></p>');
    await frame();
    document.querySelector('p')?.append(' Le REMN.');
  });
  const found = await untilHighlighted(page.page, 'REMN');
  expect(found).not.toContain('OPCO');
  await page.page.evaluate(() => document.getElementById('f')?.remove());
  await settle(page);
  expect(await highlightedTexts(page.page)).toEqual(found);
});

test.each([
  ['heading', 'textContent'],
  ['heading', 'getAttribute'],
  ['dialog', 'getBoundingClientRect'],
  ['dialog', 'checkVisibility'],
])(
  'a page that has a form with the role %s and a field named %s is explained all the same',
  async (role, name) => {
    const page = await openBody(
      driver,
      `<form role="${role}" aria-modal="true">Titre <input name="${name}"></form><p id="p">L’OPCO paie.</p>`,
    );
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#p');
    await untilCard(page);
  },
);

test('a page whose elements shadow properties of the document for its own scripts is explained and searched', async () => {
  const page = await openBody(
    driver,
    `<p id="p">L’OPCO paie.</p><div id="c">${SHADOWED.map((name) => `<iframe name="${name}"></iframe>`).join('')}</div>`,
  );
  const isShadowed = () => document.title !== 'Page' && !(document.body instanceof HTMLElement);
  expect(await page.page.evaluate(isShadowed)).toBe(true);
  expect(await (await page.contentWorld()).evaluate(isShadowed)).toBe(false);
  const panel = quickSearchPanel(page);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
  await pressToClose(page.page.keyboard, 'Escape');
  await untilClosed(panel);
  await page.press(NEXT_TERM_CHORD);
  await page.page.evaluate(() => Document.prototype.querySelector.call(document, '#c')?.remove());
  await untilCard(page);
});
