import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { launchExtended } from '../../browser-driver/launch';
import { highlightedTexts, untilHighlighted } from '../../browser-driver/page-text';
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

/** A component with an open shadow root around its light content. */
const component = (shadow: string, light: string): string =>
  `<x-box><template shadowrootmode="open">${shadow}</template>${light}</x-box>`;
const TRACK = '<div style="width:300px;overflow:hidden;display:flex"><slot></slot></div>';
const slide = (text: string): string => `<p style="flex:0 0 100%">${text}</p>`;
const WORDS = '<p>mot</p>'.repeat(90);

const ROW = 'width:300px;overflow:auto;white-space:nowrap';
const BACK = 'backface-visibility:hidden;transform:rotateY(180deg)';
const turned = (sides: string): string =>
  `<div style="transform-style:preserve-3d;transform:rotateY(180deg)">${sides}</div>`;
const scrolling = (side: string): string =>
  `<div style="overflow:auto;position:relative;height:200px">mot<p style="position:absolute;${side}:-9999px">OPCO</p></div>`;
const fixed = (style: string, inner = 'OPCO'): string =>
  `<aside style="position:fixed;${style}">${inner}</aside>`;

test.each([
  ['on the slide that a transform has moved here', carousel('un', 'deux', 'OPCO')],
  ['in an open drawer', fixed('left:0;top:0;width:300px')],
  ['in a fixed box that scrolls', fixed('left:0;top:0;height:100px;overflow:auto', `${WORDS}OPCO`)],
  [
    'in a fixed box that a transform makes scroll with the page',
    `<div style="transform:translateZ(0);height:5000px">${fixed('top:3000px')}</div>`,
  ],
  ['below the window, in the page', `<div style="height:5000px"></div><p>OPCO</p>`],
  ['on the first slide of a component', component(TRACK, slide('OPCO') + slide('deux'))],
  ['that a component shows as it is', component('<p><slot></slot></p>', 'OPCO')],
  ['with an indent', '<p style="text-indent:2em">OPCO</p>'],
  ['that overflows a box without width', '<p style="width:0;white-space:nowrap">OPCO</p>'],
  [
    'at the far end of a line from right to left',
    `<div style="direction:rtl;${ROW}">${'mot '.repeat(80)}OPCO</div>`,
  ],
  [
    'above, in a box that scrolls from its end',
    `<div style="height:100px;overflow:auto;display:flex;flex-direction:column-reverse">${WORDS}<p>OPCO</p></div>`,
  ],
  ['on the back of a card that is turned over', turned(`<p style="${BACK}">OPCO</p>`)],
  ['in a box that is clipped a little', '<p style="clip-path:inset(1px)">OPCO</p>'],
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
  ['on the second slide of a component', component(TRACK, slide('un') + slide('OPCO'))],
  ['in an inert part of a component', component('<div inert><slot></slot></div>', '<p>OPCO</p>')],
  [
    'in a box that scrolls in a closed drawer',
    fixed(
      'left:0;top:0;width:300px;transform:translateX(-100%)',
      `<div style="height:100px;overflow:auto">${WORDS}OPCO</div>`,
    ),
  ],
  ['left of a box that scrolls', scrolling('left')],
  ['above a box that scrolls', scrolling('top')],
  ['on the back of a card', `<p style="${BACK}">OPCO</p>`],
  ['on the front of a card that is turned over', turned('<p style="backface-visibility:hidden">OPCO</p>')],
  ['in a box without size', '<div style="transform:scale(0)"><p>OPCO</p></div>'],
  ['in a box without height', '<p style="transform:scaleY(0)">OPCO</p>'],
  ['in a box that is clipped away', '<div style="clip-path:inset(100%)"><p>OPCO</p></div>'],
  ['in a box clipped from all sides', '<p style="clip-path:inset(50%)">OPCO</p>'],
  ['in a box clipped to nothing', '<p style="clip-path:circle(0)">OPCO</p>'],
  ['moved away by an indent', '<p style="text-indent:-9999px">OPCO</p>'],
])('a term %s is left alone', async (_, body) => {
  const { page } = await openBody(driver, body);
  expect(await highlightedTexts(page)).not.toContain('OPCO');
});

test('a term that its box has scrolled beyond the left edge of the page stays highlighted', async () => {
  const { page } = await openBody(
    driver,
    `<div id="s" style="width:300px;overflow:auto;display:flex">
      <p style="flex:0 0 100px">OPCO</p><p style="flex:0 0 5000px">mot</p></div>
      <p id="p" style="position:absolute;left:-9999px">CCP1</p>`,
  );
  await page.evaluate(() => {
    document.getElementById('s')?.scrollTo({ left: 4_000, behavior: 'instant' });
    document.getElementById('p')?.setAttribute('style', '');
  });
  expect(await untilHighlighted(page, 'CCP1')).toContain('OPCO');
});
