import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchExtended } from '../../browser-driver/launch';
import { highlightedTexts } from '../../browser-driver/page-text';
import { openBody } from './open-body';

// Boxes that a transform or their position moves into sight or out of it. Each row names its case.

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

/** A carousel whose track is moved by two slides. */
function carousel(...texts: readonly string[]): string {
  const slides = texts.map((text) => `<p style="flex:0 0 100%">${text}</p>`).join('');
  return `<div style="width:300px;overflow:hidden"><div style="display:flex;transform:translateX(-200%)">${slides}</div></div>`;
}

const fixed = (style: string, inner = 'OPCO'): string =>
  `<aside style="position:fixed;${style}">${inner}</aside>`;

test.each([
  ['on the slide that a transform has moved here', carousel('un', 'deux', 'OPCO')],
  ['in an open drawer', fixed('left:0;top:0;width:300px')],
  [
    'in a fixed box that scrolls',
    fixed('left:0;top:0;height:100px;overflow:auto', `${'<p>mot</p>'.repeat(90)}OPCO`),
  ],
  [
    'in a fixed box that a transform makes scroll with the page',
    `<div style="transform:translateZ(0);height:5000px">${fixed('top:3000px')}</div>`,
  ],
  ['below the window, in the page', `<div style="height:5000px"></div><p>OPCO</p>`],
])('a term %s is highlighted', async (_, body) => {
  const { page } = await openBody(driver, body);
  expect(await highlightedTexts(page)).toContain('OPCO');
});

test.each([
  ['on a slide that a transform has moved away', carousel('un', 'OPCO', 'trois')],
  ['in a drawer closed at the left', fixed('left:0;width:300px;transform:translateX(-100%)')],
  ['in a drawer closed at the right', fixed('right:0;width:300px;transform:translateX(100%)')],
  ['in a fixed box below the window', fixed('top:100%')],
  ['left of the page', '<p style="position:absolute;left:-9999px">OPCO</p>'],
])('a term %s is left alone', async (_, body) => {
  const { page } = await openBody(driver, body);
  expect(await highlightedTexts(page)).not.toContain('OPCO');
});
