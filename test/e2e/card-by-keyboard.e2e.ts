import { describe, expect, test } from 'vitest';
import { muteInCard, pressInCard, readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD } from '../../browser-driver/keys';
import {
  clickText,
  highlightedTexts,
  hoverText,
  plain,
  untilHighlighted,
} from '../../browser-driver/page-text';
import { settle, shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { CURRENT_HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { answerStrings, pageStrings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';
import { openBodyAlone } from './open-body';

// The card for users without a mouse.

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

async function openBody(body: string): Promise<void> {
  page = await openBodyAlone(driver, body);
}

/** Words highlighted as the explained term. */
const explained = (): Promise<string[]> =>
  page.page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map(
        ({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return String(range);
        },
      ),
    CURRENT_HIGHLIGHT_NAME,
  );

/** The card's accessible description, part by part. */
async function description(): Promise<readonly string[]> {
  const root = await shadowRootOf(page);
  const said = await root?.evaluate((place) =>
    (place.querySelector('[role="dialog"]')?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => place.getElementById(id)?.textContent ?? ''),
  );
  return (said ?? []).map(plain);
}

describe('the keyboard', () => {
  test('hears the place of the term and the answer, sees the term marked, and goes on and back', async () => {
    const terms = await highlightedTexts(page.page);
    const untilPlace = (place: number) =>
      until(
        'the place',
        description,
        ([said]) => said === plain(pageStrings.termPosition(place, terms.length)),
      );
    await page.press(NEXT_TERM_CHORD);
    const [, answer] = await untilPlace(1);
    expect(answer).toContain(plain(answerStrings.knownShort));
    const root = await shadowRootOf(page);
    const passage = await root?.evaluate((place) => place.querySelector('.passage')?.textContent ?? '');
    expect(passage).not.toBe('');
    expect(answer).toContain(plain(passage ?? ''));
    expect(await explained()).toEqual([terms[0]]);
    await pressInCard(page, pageStrings.nextTerm);
    await untilPlace(2);
    expect(await explained()).toEqual([terms[1]]);
    await pressInCard(page, pageStrings.previousTerm);
    await untilPlace(1);
    await page.page.keyboard.press('Escape');
    await untilNoCard(page);
    expect(await explained()).toEqual([]);
  });

  test('finds the way back of a muted term under its fingers', async () => {
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    await muteInCard(page, pageStrings.muteScope.terms);
    await until(
      'the term to go',
      () => highlightedTexts(page.page),
      (found) => !found.includes('OPCO'),
    );
    await page.page.keyboard.press('Enter');
    await untilHighlighted(page.page, 'OPCO');
  });

  test('leaves the card by Tab for what comes after the term, and the card closes', async () => {
    await openBody(
      '<p><a href="#1" id="before">Avant</a> Demandez à votre OPCO. <a href="#2" id="after">Après</a></p><p><a href="#3">Fin</a></p>',
    );
    await untilHighlighted(page.page, 'OPCO');
    const active = () => page.page.evaluate(() => document.activeElement?.id);
    await page.press(NEXT_TERM_CHORD);
    await until(
      'the focus',
      () => readCard(page),
      (seen) => seen?.hasFocus === true,
    );
    for (let presses = 0; presses < 30 && (await readCard(page)) !== undefined; presses += 1) {
      await page.page.keyboard.press('Tab');
      await settle(page);
    }
    expect(await active()).toBe('after');
    await page.press(NEXT_TERM_CHORD);
    await until(
      'the focus',
      () => readCard(page),
      (seen) => seen?.hasFocus === true,
    );
    await page.page.keyboard.down('Shift');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.up('Shift');
    await untilNoCard(page);
    expect(await active()).toBe('before');
  });

  test('opens no other card by Escape, though the pointer rests on a term below', async () => {
    const where = '#intro';
    await hoverText(page.page, 'CCP1', where);
    await untilCard(page);
    await page.page.keyboard.press('Escape');
    await untilNoCard(page);
    await page.press(NEXT_TERM_CHORD);
    await untilCard(page);
    await page.page.keyboard.press('Escape');
    await untilNoCard(page);
    await settle(page);
    // Longer than the hover delay of a card.
    await page.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 900)));
    expect(await readCard(page)).toBeUndefined();
  });

  test('does not go behind a dialog that covers the page without being modal', async () => {
    await openBody(
      '<p>La Caisse des dépôts paie les cours du remplaçant.</p><dialog open style="position:fixed;inset:0;width:100%;height:100%">' +
        '<p>Demandez à votre OPCO.</p></dialog><p>Le CCP1 se prépare.</p>',
    );
    await untilHighlighted(page.page, 'OPCO');
    for (let steps = 0; steps < 3; steps += 1) {
      await page.press(NEXT_TERM_CHORD);
      await settle(page);
      expect((await untilCard(page)).name).toContain('OPCO');
    }
  });
});
