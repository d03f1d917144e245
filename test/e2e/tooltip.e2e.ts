import { expect, test } from 'vitest';
import { readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import { stopClock } from '../../browser-driver/clock';
import type { HostPage } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD } from '../../browser-driver/keys';
import { boxOfText, clickText, hoverText, leaveText, plain } from '../../browser-driver/page-text';
import { settle } from '../../browser-driver/shadow';
import { FIRST_DELAY_MS, GRACE_MS } from '../../src/tooltip/hover';
import { answerStrings, pageStrings, strings } from '../../src/ui/strings';
import { beforeEachOnFormation } from './on-formation';

const CALENDAR =
  'https://aide.conseiller-numerique.gouv.fr/fr/article/quel-est-le-calendrier-de-la-formation-ipolnd/';

let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ page } = opened);
});

test('hover opens it after the delay and not before, beside the term, with age and source', async () => {
  const clock = await stopClock(page);
  await hoverText(page.page, 'positionnement', '#positionnement');
  await settle(page);
  await clock.advance(FIRST_DELAY_MS - 1);
  await settle(page);
  expect(await readCard(page)).toBeUndefined();
  await clock.advance(1);
  const card = await untilCard(page);
  expect(card.name).toBe(plain(pageStrings.tooltipLabel('test de positionnement')));
  expect(card.title).toBe('Quel est le calendrier de la formation ?');
  expect(card.text).toContain(answerStrings.extent.excerpt);
  expect(card.text).toContain(strings.unofficial);
  expect(card.official).toBe(CALENDAR);
  expect(card.hasFocus).toBe(false);
  const term = await boxOfText(page.page, 'positionnement', '#positionnement');
  const isBelow = card.box.y >= term.y + term.height;
  const isAbove = card.box.y + card.box.height <= term.y;
  expect(isBelow || isAbove).toBe(true);
});

test('a pointer that only passes over a term opens nothing', async () => {
  const clock = await stopClock(page);
  await hoverText(page.page, 'positionnement', '#positionnement');
  await settle(page);
  await leaveText(page.page);
  await settle(page);
  await clock.advance(FIRST_DELAY_MS);
  await settle(page);
  expect(await readCard(page)).toBeUndefined();
});

test('leaving closes it after the grace and not before; entering the card keeps it', async () => {
  const clock = await stopClock(page);
  await hoverText(page.page, 'OPCO', '#opco');
  await settle(page);
  await clock.advance(FIRST_DELAY_MS);
  const { box } = await untilCard(page);
  await page.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await settle(page);
  await clock.advance(GRACE_MS * 2);
  await settle(page);
  expect(await readCard(page)).toBeDefined();
  await leaveText(page.page);
  await settle(page);
  await clock.advance(GRACE_MS - 1);
  await settle(page);
  expect(await readCard(page)).toBeDefined();
  await clock.advance(1);
  await untilNoCard(page);
});

test('Escape closes it without moving the pointer, and is the page’s own when nothing is open', async () => {
  await page.page.evaluate(() =>
    document.addEventListener('keydown', ({ key }) => document.documentElement.setAttribute('data-key', key)),
  );
  const lastKey = () => page.page.evaluate(() => document.documentElement.getAttribute('data-key'));
  await hoverText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await page.page.keyboard.press('Escape');
  await untilNoCard(page);
  expect(await lastKey()).toBeNull();
  await page.page.keyboard.press('Escape');
  expect(await lastKey()).toBe('Escape');
});

test('a click opens it at once and it stays until dismissed', async () => {
  const clock = await stopClock(page);
  await clickText(page.page, 'assiduité', '#presence');
  await untilCard(page);
  await leaveText(page.page);
  await settle(page);
  await clock.advance(60_000);
  await settle(page);
  expect(await readCard(page)).toBeDefined();
  await page.page.mouse.click(2, 2);
  await untilNoCard(page);
});

test('the keyboard reaches each term, takes the focus into the card and gives it back', async () => {
  await page.page.focus('textarea');
  await page.press(NEXT_TERM_CHORD);
  const card = await untilCard(page);
  expect(card.hasFocus).toBe(true);
  await page.page.keyboard.press('Escape');
  await untilNoCard(page);
  expect(await page.page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
});

test('text that only looks like a term has no tooltip', async () => {
  for (const [text, place] of [
    ['pixels', '#pixels'],
    ['examen', '#medical'],
  ] as const) {
    await clickText(page.page, text, place);
    await settle(page);
    expect(await readCard(page)).toBeUndefined();
  }
});

test('events that the page makes up neither open nor close anything', async () => {
  const { x, y } = await boxOfText(page.page, 'OPCO', '#opco');
  const forge = (type: string, key?: string) =>
    page.page.evaluate(
      (clientX, clientY, name, pressed) => {
        const event = name.startsWith('pointer')
          ? new PointerEvent(name, { clientX, clientY, bubbles: true })
          : name.startsWith('key')
            ? new KeyboardEvent(name, { key: pressed ?? '', bubbles: true })
            : new MouseEvent(name, { clientX, clientY, bubbles: true });
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(event);
      },
      x + 4,
      y + 4,
      type,
      key,
    );
  const clock = await stopClock(page);
  for (const type of ['click', 'pointermove', 'pointerover', 'pointerdown', 'pointerup']) {
    await forge(type);
    await settle(page);
    await clock.advance(FIRST_DELAY_MS);
    await settle(page);
    expect(await readCard(page)).toBeUndefined();
  }
  await hoverText(page.page, 'OPCO', '#opco');
  await settle(page);
  await clock.advance(FIRST_DELAY_MS);
  await untilCard(page);
  await forge('keydown', 'Escape');
  await page.page.evaluate(() => document.documentElement.dispatchEvent(new PointerEvent('pointerleave')));
  await settle(page);
  await clock.advance(GRACE_MS);
  await settle(page);
  expect(await readCard(page)).toBeDefined();
});

test('a pointer that goes into a frame has left the term', async () => {
  await page.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 300px; height: 200px';
    document.body.append(frame);
  });
  const clock = await stopClock(page);
  await hoverText(page.page, 'OPCO', '#opco');
  await settle(page);
  const { width, height } = await page.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.page.mouse.move(width - 100, height - 100);
  await settle(page);
  await clock.advance(FIRST_DELAY_MS);
  await settle(page);
  expect(await readCard(page)).toBeUndefined();
});

test('a card goes with its term when the page hides it, and leaves Escape to the page', async () => {
  await clickText(page.page, 'OPCO', '#opco');
  await untilCard(page);
  await page.page.evaluate(() =>
    document.querySelector('#opco')?.closest('table')?.setAttribute('hidden', ''),
  );
  await untilNoCard(page);
});
