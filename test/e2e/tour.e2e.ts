import { beforeEach, describe, expect, test } from 'vitest';
import { readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD, PREVIOUS_TERM_CHORD } from '../../browser-driver/keys';
import { boxOfText, hoverText, untilHighlighted } from '../../browser-driver/page-text';
import { settle, shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { beforeEachOnFormation } from './on-formation';
import { openBodyAlone } from './open-body';

// Keyboard navigation between terms, also on difficult pages.

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

async function openBody(body: string): Promise<void> {
  page = await openBodyAlone(driver, body);
}

/** Presses the chord. Resolves to the name of the next card. */
async function step(chord: typeof NEXT_TERM_CHORD): Promise<string> {
  const before = (await readCard(page))?.name;
  await page.press(chord);
  await settle(page);
  const card = await until(
    'another card',
    () => readCard(page),
    (seen) => seen !== undefined && seen.name !== before && seen.hasFocus,
  );
  return card?.name.replace(/^.*: /, '') ?? '';
}

const focused = () => page.page.evaluate(() => document.activeElement?.localName);
const isInView = async (text: string) =>
  page.page.evaluate(
    (name, wanted) => {
      for (const { startContainer, startOffset } of CSS.highlights.get(name) ?? []) {
        if (!(startContainer.nodeValue ?? '').slice(startOffset).startsWith(wanted)) continue;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(startContainer, startOffset + wanted.length);
        const { top, bottom } = range.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }
      return false;
    },
    HIGHLIGHT_NAME,
    text,
  );

describe('the keys for the next and the previous term', () => {
  test('go through the page and round it, and scroll each into view', async () => {
    await openBody(
      '<p>Demandez à votre OPCO.</p><div style="height:3000px"></div><p>La Caisse des dépôts paie les cours du remplaçant.</p>' +
        '<div style="height:3000px"></div><p>Le CCP1 se prépare.</p>',
    );
    await untilHighlighted(page.page, 'CCP1');
    expect(await step(NEXT_TERM_CHORD)).toBe('OPCO');
    expect(await step(NEXT_TERM_CHORD)).toBe('Caisse des dépôts');
    expect(await isInView('Caisse')).toBe(true);
    expect(await step(NEXT_TERM_CHORD)).toBe('CCP1');
    expect(await isInView('CCP1')).toBe(true);
    expect(await step(NEXT_TERM_CHORD)).toBe('OPCO');
    expect(await step(PREVIOUS_TERM_CHORD)).toBe('CCP1');
    expect(await step(PREVIOUS_TERM_CHORD)).toBe('Caisse des dépôts');
  });

  test('begin from where the reader is: the previous one from below the last', async () => {
    await openBody(
      '<p>Demandez à votre OPCO.</p><p>La Caisse des dépôts paie les cours du remplaçant.</p><div style="height:3000px"></div>',
    );
    await untilHighlighted(page.page, 'OPCO');
    await page.page.evaluate(() => scrollTo(0, 2_000));
    expect(await step(PREVIOUS_TERM_CHORD)).toBe('Caisse des dépôts');
  });

  test('show the term in a block far longer than the screen', async () => {
    await openBody(`<div>Demandez à votre OPCO.<br>${'Une ligne.<br>'.repeat(200)}</div>`);
    await untilHighlighted(page.page, 'OPCO');
    await step(NEXT_TERM_CHORD);
    expect(await isInView('OPCO')).toBe(true);
  });

  test('give the focus back after two steps', async () => {
    await page.page.focus('textarea');
    await step(NEXT_TERM_CHORD);
    await step(NEXT_TERM_CHORD);
    await page.page.keyboard.press('Escape');
    await untilNoCard(page);
    expect(await focused()).toBe('textarea');
  });

  test('and after another answer was chosen', async () => {
    await page.page.focus('textarea');
    await openOthers();
    const root = await shadowRootOf(page);
    await root?.evaluate((place) => place.querySelector<HTMLElement>('.others button')?.focus());
    const before = await readCard(page);
    await page.page.keyboard.press('Enter');
    const after = await until(
      'the other answer',
      () => readCard(page),
      (seen) => seen !== undefined && seen.title !== before?.title,
    );
    expect(after?.title).toBe(before?.others[0]);
    expect(after?.hasFocus).toBe(true);
    await page.page.keyboard.press('Escape');
    await untilNoCard(page);
    expect(await focused()).toBe('textarea');
  });
});

/** Steps to the first term with several answers. */
async function openOthers(): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    await step(NEXT_TERM_CHORD);
    if (((await readCard(page))?.others.length ?? 0) > 0) return;
  }
  throw new Error('No term of the page has several answers');
}

describe('on a page that changes without rest', () => {
  beforeEach(async () => {
    await page.page.evaluate(() => {
      const main = document.querySelector('main');
      setInterval(() => main?.append(document.createElement('i')), 50);
    });
  });

  test('hover opens the tooltip', async () => {
    const { x, y } = await boxOfText(page.page, 'OPCO', '#opco');
    await hoverText(page.page, 'OPCO', '#opco');
    // Simulates an unsteady hand.
    const trembling = setInterval(() => void page.page.mouse.move(x + 5 + Math.random() * 4, y + 5), 60);
    try {
      expect((await untilCard(page)).name).toContain('OPCO');
    } finally {
      clearInterval(trembling);
    }
  });

  test('the next term is the next', async () => {
    const first = await step(NEXT_TERM_CHORD);
    expect(await step(NEXT_TERM_CHORD)).not.toBe(first);
  });
});
