import { describe, expect, test } from 'vitest';
import { muteInCard, pressInCard, readCard, untilCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL, fixtureSite } from '../../browser-driver/fixture';
import { capabilities } from '../../browser-driver/launch';
import { clickText, highlightedTexts, untilHighlighted } from '../../browser-driver/page-text';
import { HOST, settle } from '../../browser-driver/shadow';
import { pageStrings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

// Attacks of a hostile page on our interface. They verify SECURITY.md.

let driver: Driver;
beforeEachOnFormation((opened) => {
  ({ driver } = opened);
});

/** Opens « Formation » with a script that runs before ours. */
async function openWithScript(script: string): Promise<HostPage> {
  const site = fixtureSite('formation');
  const html = site.html.replace('</head>', '<script src="/early.js"></script></head>');
  const page = await driver.open({
    url: FORMATION_URL,
    html,
    files: { '/early.js': { type: 'text/javascript', body: script } },
  });
  await untilHighlighted(page.page, 'OPCO');
  return page;
}

// Each collects what it obtains in `stolen`.
const THEFTS = [
  [
    'defines a class for every name that our element could have',
    `globalThis.stolen = [];
     for (const name of ['faq-conum', 'faq-conum-host', 'data-faq-conum'])
       customElements.define(name, class extends HTMLElement {
         constructor() { super(); stolen.push(this.attachInternals()); }
       });`,
  ],
  [
    'attaches an open root in the constructor of such a class',
    `globalThis.stolen = [];
     customElements.define('faq-conum', class extends HTMLElement {
       constructor() { super(); stolen.push(this.attachShadow({ mode: 'open' })); }
     });`,
  ],
  [
    'patches what makes and finds shadow roots',
    `globalThis.stolen = [];
     const { attachShadow, attachInternals } = Element.prototype;
     Element.prototype.attachShadow = function () { const root = attachShadow.call(this, { mode: 'open' }); stolen.push(root); return root; };
     Document.prototype.createElement = () => { throw new Error('no more elements'); };
     CSSStyleSheet.prototype.replaceSync = () => { throw new Error('no more styles'); };`,
  ],
  [
    'asks every new element for its internals and its root',
    `globalThis.stolen = [];
     new MutationObserver((records) => {
       for (const { addedNodes } of records) for (const node of addedNodes) {
         if (node.shadowRoot) stolen.push(node.shadowRoot);
         try { stolen.push(node.attachInternals().shadowRoot ?? 'no root'); } catch {}
       }
     }).observe(document, { childList: true, subtree: true });`,
  ],
] as const;

describe('our shadow root stays closed to a page that', () => {
  test.each(THEFTS)('%s', async (_, script) => {
    const page = await openWithScript(script);
    await clickText(page.page, 'OPCO', '#opco');
    expect((await untilCard(page)).name).toContain('OPCO');
    expect(await page.page.evaluate(() => Reflect.get(globalThis, 'stolen'))).toEqual([]);
    expect(driver.observed.problems).toEqual([]);
  });
});

test('a script that has our elements in hand can press none of them', async () => {
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'OPCO');
  await clickText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  const root = await page.closedRoot(HOST);
  const press = () =>
    root?.evaluate((place) => {
      for (const button of place.querySelectorAll<HTMLElement>('button')) button.click();
      const last = [...place.querySelectorAll('button')].at(-1);
      for (const type of ['keydown', 'keyup'])
        last?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
    });
  await press();
  await settle(page);
  await press();
  await settle(page);
  expect(await readCard(page)).toBeDefined();
  expect(await highlightedTexts(page.page)).toContain('OPCO');
  await muteInCard(page, pageStrings.muteScope.terms);
  await settle(page);
  expect(await highlightedTexts(page.page)).not.toContain('OPCO');
});

// Firefox cannot tell what covers an element: SECURITY.md says so.
if (capabilities.seesCovers) {
  const cover = (style: string, tag = 'div'): string =>
    `<${tag} id="cover" popover="manual" style="inset:0;width:100vw;height:100vh;border:0;background:white;pointer-events:none;${style}">Gagnez !</${tag}>`;
  test.each([
    ['a popover', cover('')],
    ['a see-through popover', cover('opacity:0.4')],
    ['a low popover', cover('top:25vh;height:75vh')],
    ['a popover with a hole', cover('clip-path:inset(0 0 0 20px)')],
    ['a window that has moved', cover('translate:200vw', 'section')],
  ])('a click that %s of the page lets through to our card mutes nothing', async (_, element) => {
    const site = fixtureSite('formation');
    const page = await driver.open({ ...site, html: site.html.replace('</body>', `${element}</body>`) });
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    await pressInCard(page, pageStrings.more);
    // The extension notices a cover after half a second.
    const untilReported = () => new Promise((resolve) => setTimeout(resolve, 900));
    await page.page.evaluate(() => document.querySelector<HTMLElement>('#cover')?.showPopover());
    await untilReported();
    await page.page.evaluate(() =>
      document.querySelector<HTMLElement>('#cover')?.style.setProperty('translate', '0'),
    );
    await untilReported();
    await pressInCard(page, pageStrings.muteScope.terms);
    await untilReported();
    expect(await highlightedTexts(page.page)).toContain('OPCO');
    await page.page.evaluate(() => document.querySelector('#cover')?.remove());
    await untilReported();
    await pressInCard(page, pageStrings.muteScope.terms);
    await settle(page);
    expect(await highlightedTexts(page.page)).not.toContain('OPCO');
  });

  test.each([
    'html { filter: grayscale(1) }',
    'html { opacity: 0.9 }',
    'html { zoom: 1.5 }',
    'html { transform: rotate(0.1deg) }',
    'html { mix-blend-mode: multiply }',
  ])('a page with the style « %s » leaves the buttons of our card to the user', async (css) => {
    const site = fixtureSite('formation');
    const page = await driver.open({
      ...site,
      html: site.html.replace('</head>', `<style>${css}</style></head>`),
    });
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    await new Promise((resolve) => setTimeout(resolve, 900));
    await muteInCard(page, pageStrings.muteScope.terms);
    await settle(page);
    expect(await highlightedTexts(page.page)).not.toContain('OPCO');
  });
}
