import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL, fixtureSite } from '../../browser-driver/fixture';
import { launchExtended, launchPlain } from '../../browser-driver/launch';
import { serialisedPage, untilHighlighted } from '../../browser-driver/page-text';
import { settle } from '../../browser-driver/shadow';
import type { Site } from '../../browser-driver/site';
import { clientScript, serverDocument } from './build-fixtures';

// Pages like the platform's front ends, with and without the extension: same document, console, layout and keys.

// What they say in the console: while they load, and at each key.
const TALK = `
  console.log('log'); console.info('info'); console.warn('warning'); console.error('error');
  addEventListener('load', () => { console.debug('loaded'); setTimeout(() => { throw new Error('uncaught'); }); });
  addEventListener('keydown', ({ key }) => console.log('key', key));
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, () => console.warn('heard', type), true);`;

const folder = inject('fixtures');
let driver: Driver;
let plain: Driver;
beforeAll(async () => {
  [driver, plain] = await Promise.all([launchExtended(), launchPlain()]);
});
afterAll(() => Promise.all([driver.close(), plain.close()]));

const script = (body: string): Site['files'] => ({ '/app.js': { type: 'text/javascript', body } });

/** `site` with a script that talks in the console. */
function talking(site: Site): Site {
  const html = site.html.replace(/<script|<\/body>/, '<script src="/talk.js"></script>$&');
  return { ...site, html, files: { ...site.files, '/talk.js': { type: 'text/javascript', body: TALK } } };
}

// Like a React 17 application: the page unfolds answers and filters its table during typing.
const EMPLOYERS_SCRIPT = `
  document.addEventListener('click', ({ target }) => {
    if (target.matches('[aria-expanded]')) target.setAttribute('aria-expanded', target.getAttribute('aria-expanded') === 'false');
  });
  document.addEventListener('input', ({ target }) => {
    for (const row of document.querySelectorAll('tbody tr')) row.hidden = !row.textContent.includes(target.value);
  });`;

/** The box of each element of the page. */
function layout(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('html, html *')]
      .filter(
        (element) =>
          element.closest('[data-faq-conum], faq-conum') === null && element !== document.documentElement,
      )
      .filter(
        (element) => element.parentElement !== document.documentElement || element instanceof HTMLBodyElement,
      )
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join(' ');
      }),
  );
}

/** The key and input events of the page during typing and after the keys of dialogs. */
async function keysHeard(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of ['keydown', 'keyup', 'input'])
      addEventListener(
        type,
        (event) => heard.push(`${type} ${event instanceof KeyboardEvent ? event.key : ''}`),
        true,
      );
  });
  await page.focus('input, button, a');
  await page.keyboard.type('Petit /?');
  for (const key of ['Escape', 'Tab', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
  return page.evaluate(() => Reflect.get(globalThis, 'heard'));
}

const SITES: readonly (readonly [string, () => Promise<Site>, string])[] = [
  [
    'the public site, rendered in the browser',
    async () => ({
      url: FORMATION_URL,
      html: '<!doctype html><html lang="fr"><title>Se former</title><body><div id="root"></div><script type="module" src="/app.js"></script></body></html>',
      files: script(clientScript(folder, 'react-18')),
    }),
    'frais de déplacement',
  ],
  [
    'the site that comes, hydrated',
    async () => ({
      url: FORMATION_URL,
      html: (await serverDocument(folder)).replace('</head>', '<script async src="/app.js"></script></head>'),
      files: script(clientScript(folder, 'react-19')),
    }),
    'organisme de formation',
  ],
  [
    'the employers’ space',
    async () => ({ ...fixtureSite('espace-structure'), files: script(EMPLOYERS_SCRIPT) }),
    'OPCO',
  ],
];

test.each(SITES)('%s is the same with and without us', async (_, site, term) => {
  const before = [driver, plain].map(({ observed }) => observed.messages.length);
  const talkingSite = talking(await site());
  const [page, twin]: HostPage[] = await Promise.all([driver.open(talkingSite), plain.open(talkingSite)]);
  if (page === undefined || twin === undefined) throw new Error('no page');
  await untilHighlighted(page.page, term);
  await settle(page);
  expect(await layout(page.page)).toEqual(await layout(twin.page));
  expect(await serialisedPage(page.page)).toBe(await serialisedPage(twin.page));
  expect(await keysHeard(page.page)).toEqual(await keysHeard(twin.page));
  await settle(page);
  expect(await layout(page.page)).toEqual(await layout(twin.page));
  expect(await serialisedPage(page.page)).toBe(await serialisedPage(twin.page));
  const messages = driver.observed.messages.slice(before[0]);
  expect(messages).toEqual(plain.observed.messages.slice(before[1]));
  expect(messages).toEqual(expect.arrayContaining(['log: log', 'log: key Enter', 'warn: heard error']));
  expect(messages.filter((message) => message.startsWith('uncaught'))).toHaveLength(1);
});
