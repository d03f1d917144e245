import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { launchExtended } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { settle } from '../../browser-driver/shadow';
import { openBody } from './open-body';

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

// Layout of these pages takes most of the time.
vi.setConfig({ testTimeout: 240_000 });

/** {@link untilHighlighted} with up to nine attempts. */
async function patiently(page: Page, text: string): Promise<string[]> {
  for (let attempt = 1; attempt < 9; attempt += 1) {
    const found = await untilHighlighted(page, text).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return untilHighlighted(page, text);
}

/**
 * From now on counts the work of the content script: its calls of the page's nodes, and the lengths of the texts that it
 * reads and of the lists that it copies.
 */
async function countWork(page: HostPage): Promise<{ sinceLast(): Promise<number> }> {
  const world = await page.contentWorld();
  await world.evaluate((global) => {
    let work = 0;
    const add = (value: unknown): unknown => {
      work += 1 + (typeof value === 'string' || Array.isArray(value) ? value.length : 0);
      return value;
    };
    const watch = (prototype: object, isWatched: (name: string) => boolean): void => {
      for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
        const { get, value } = descriptor;
        if (!isWatched(name)) continue;
        if (get !== undefined)
          Object.defineProperty(prototype, name, {
            ...descriptor,
            get() {
              return add(get.call(this));
            },
          });
        else if (typeof value === 'function')
          Object.defineProperty(prototype, name, {
            ...descriptor,
            value(...args: unknown[]) {
              return add(value.apply(this, args));
            },
          });
      }
    };
    for (const { prototype } of [Node, Element, CharacterData, TreeWalker])
      watch(prototype, (name) => name !== 'constructor');
    watch(Array.prototype, (name) =>
      ['filter', 'map', 'flatMap', 'slice', 'concat', 'splice'].includes(name),
    );
    watch(String.prototype, (name) => name === 'slice');
    Object.assign(global, {
      takeWork() {
        const taken = work;
        work = 0;
        return taken;
      },
    });
  });
  return { sinceLast: () => world.evaluate((global) => Number(Reflect.get(global, 'takeWork')())) };
}

test('a long page that is read lets the page work', async () => {
  const page = await openBody(driver, '<main></main>');
  const work = await countWork(page);
  const world = await page.contentWorld();
  // What is done between two tasks of the page.
  await world.evaluate((global) => {
    const shares: number[] = [];
    Object.assign(global, { shares });
    const next = (): void => {
      shares.push(Number(Reflect.get(global, 'takeWork')()));
      setTimeout(next);
    };
    next();
  });
  await page.page.evaluate(
    (html) => {
      const main = document.querySelector('main');
      if (main !== null) main.innerHTML = html;
      document.querySelector('#fin')?.append(' Le REMN.');
    },
    `<section>${'<p>L’OPCO paie la formation.</p>'.repeat(60_000)}</section>`,
  );
  await patiently(page.page, 'REMN');
  await settle(page);
  await work.sinceLast();
  const shares = await world.evaluate((global): number[] => Reflect.get(global, 'shares'));
  const all = shares.reduce((sum, share) => sum + share, 0);
  expect(Math.max(...shares) / all).toBeLessThan(0.25);
});

describe('a page that', () => {
  test.each([
    ['paragraphs', '', '<p>L’OPCO</p>', ''],
    ['list items', '<ul>', '<li>L’OPCO</li>', '</ul>'],
    ['table cells', '<table><tbody>', '<tr><td>L’OPCO</td></tr>', '</tbody></table>'],
    ['words of one paragraph', '<p>', '<b>OPCO</b> ', '</p>'],
  ])('adds 130,000 %s at once, or one by one, is followed', async (_, start, piece, end) => {
    const { page } = await openBody(driver, '<main></main>');
    await page.evaluate(
      (html) => {
        const main = document.querySelector('main');
        if (main !== null) main.innerHTML = html;
      },
      `<h2>Un</h2>${start}${piece.repeat(130_000)}${end}`,
    );
    await patiently(page, 'OPCO');
    await page.evaluate(() => {
      const main = document.querySelector('main');
      main?.replaceChildren();
      for (let count = 0; count < 40_000; count += 1) {
        const paragraph = document.createElement('p');
        paragraph.append('Le REMN.');
        main?.append(paragraph);
      }
      main?.lastElementChild?.append(' Le CCP1.');
    });
    const found = await patiently(page, 'CCP1');
    expect(found).not.toContain('OPCO');
    await page.close();
  });

  test.each([
    ['text nodes', '<b>OPCO </b>'],
    ['terms in one text node', 'OPCO '],
    ['terms between links', 'OPCO <a href="#">x</a> '],
    ['words that need their neighbours', 'examen '],
    ['boxes made by style', '<b style="display:block">OPCO</b>'],
  ])('has a block of very many %s is read in proportion, and so is a change of it', async (_, piece) => {
    const workOf = async (count: number): Promise<readonly number[]> => {
      const page = await openBody(driver, '<p id="long"></p>');
      const work = await countWork(page);
      await page.page.evaluate((html) => {
        const block = document.querySelector('#long');
        if (block !== null) block.innerHTML = html;
        document.querySelector('#fin')?.append(' Le REMN.');
      }, piece.repeat(count));
      await patiently(page.page, 'REMN');
      await settle(page);
      const whole = await work.sinceLast();
      await page.page.evaluate(() => {
        document.querySelector('#long')?.append('.');
        document.querySelector('#fin')?.append(' Le CCP1.');
      });
      await patiently(page.page, 'CCP1');
      await settle(page);
      const change = await work.sinceLast();
      await page.page.close();
      return [whole, change];
    };
    // Twice the text: linear work doubles, quadratic work grows to four times.
    const [less, more] = [await workOf(10_000), await workOf(20_000)];
    for (const [at, work] of less.entries()) expect((more[at] ?? 0) / work).toBeLessThan(3);
  });
});
