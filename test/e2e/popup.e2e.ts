import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { Driver } from '../../browser-driver/driver';
import { FORMATION_URL, fixtureSite } from '../../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { until } from '../../browser-driver/wait';
import { popupStrings } from '../../src/ui/popup-strings';
import { answerStrings, pageStrings, panelStrings, strings } from '../../src/ui/strings';
import { forget } from './forget';

const POPULAR = 'Quelles sont les deux certifications visées par la formation ?';
const CALENDAR = 'Quel est le calendrier de la formation ?';
const ELSEWHERE = fixtureSite('elsewhere', 'https://exemple.fr/');

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(() => forget(driver));

describe('the toolbar popup, opened by its shortcut', () => {
  test('takes the keys at once and offers the popular questions, under a name that says who does not speak', async () => {
    const panel = popupPanel(await driver.openPopup(await driver.open(ELSEWHERE)));
    const seen = await panel.until('popular questions', ({ groups }) => panelStrings.popular in groups);
    expect(seen.isFieldFocused).toBe(true);
    expect(seen.groups[panelStrings.popular]).toContain(POPULAR);
    expect(seen.groups).not.toHaveProperty([panelStrings.onThisPage]);
    expect(seen.text).toContain(strings.unofficial);
  });

  test('has a window as high as what it shows', async () => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'CCP1');
    const popup = await driver.openPopup(page);
    await popupPanel(popup).until('the terms', (seen) => panelStrings.onThisPage in seen.groups);
    const heights = () => popup.evaluate(() => [window.innerHeight, document.body.scrollHeight]);
    const [, content = 0] = await until('the window to grow', heights, ([inner = 0]) => inner > 400);
    expect(content).toBeGreaterThan(400);
  });

  test('lists the terms of the official page below it', async () => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'CCP1');
    const panel = popupPanel(await driver.openPopup(page));
    const { groups } = await panel.until('the terms', (seen) => panelStrings.onThisPage in seen.groups);
    expect(groups[panelStrings.onThisPage]?.join('\n')).toMatch(/CCP1.*assiduité.*OPCO/s);
  });

  test('answers as one types; arrow and Enter open the answer with its age and its source', async () => {
    const panel = popupPanel(await driver.openPopup(await driver.open(ELSEWHERE)));
    const { groups, isFieldFocused } = await panel.search('calendrier de la formation');
    expect(groups[panelStrings.results]?.[0]).toContain(CALENDAR);
    expect(isFieldFocused).toBe(true);
    const answer = await panel.openFirst();
    expect(answer.title).toBe(CALENDAR);
    expect(answer.text).toContain(answerStrings.extent.excerpt);
    expect(answer.text).toContain(strings.unofficial);
    expect(answer.text).toContain('est réalisé par les candidats à la mission');
    expect(answer.official).toBe(
      'https://aide.conseiller-numerique.gouv.fr/fr/article/quel-est-le-calendrier-de-la-formation-ipolnd/',
    );
  });

  test('puts what holds today before the text, and the changes after it', async () => {
    const panel = popupPanel(await driver.openPopup(await driver.open(ELSEWHERE)));
    const { groups } = await panel.search('quelles sont les deux certifications visées');
    expect(groups[panelStrings.results]?.[0]).toContain(POPULAR);
    const { text, marked } = await panel.openFirst();
    expect(marked.join(' ')).toContain('certification');
    expect(text).toMatch(
      /changements.*savons aujourd’hui.*Médiateur numérique.*Dans un délai maximum.*Ce qui a changé depuis/s,
    );
  });

  test('goes back with Escape, from the answer to the results to the empty field', async () => {
    const popup = await driver.openPopup(await driver.open(ELSEWHERE));
    const panel = popupPanel(popup);
    await panel.search('dispense');
    await panel.openFirst();
    await popup.keyboard.press('Escape');
    const results = await panel.until('the results', ({ isFieldFocused }) => isFieldFocused);
    expect(results).toMatchObject({ field: 'dispense', answer: undefined });
    await popup.keyboard.press('Escape');
    const empty = await panel.until('the empty field', ({ field }) => field === '');
    // A popular question, or a recent one if an earlier test opened it.
    expect(Object.values(empty.groups).flat()).toContain(POPULAR);
  });

  test('has no Tab stop at the list, nor at what scrolls it together with the welcome', async () => {
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    const popup = await driver.openPopup(page);
    await popupPanel(popup).until('a long list', ({ groups }) => panelStrings.onThisPage in groups);
    const stops = async (): Promise<string[]> => {
      await popup.focus('[role="combobox"]');
      const names: string[] = [];
      while (names.at(-1) !== popupStrings.about) {
        await popup.keyboard.press('Tab');
        names.push(
          await popup.evaluate(() => {
            const { ariaLabel = null, textContent = null } = document.activeElement ?? {};
            return ariaLabel ?? textContent ?? '';
          }),
        );
      }
      return names;
    };
    const atFirst = await stops();
    expect(atFirst[0]).toBe(popupStrings.understood);
    expect(atFirst.slice(-3).map(plain)).toEqual([
      plain(popupStrings.welcomeTries[2]),
      popupStrings.settings,
      popupStrings.about,
    ]);
    await popup.click('.welcome > button');
    await popup.waitForSelector('.welcome', { hidden: true });
    expect(await stops()).toEqual([popupStrings.settings, popupStrings.about]);
  });

  test('says when the FAQ does not answer', async () => {
    const panel = popupPanel(await driver.openPopup(await driver.open(ELSEWHERE)));
    await panel.search('recette de la pâte à crêpes');
    const seen = await panel.until('no answer', ({ text }) => text.includes(panelStrings.noAnswer));
    expect(seen.groups).not.toHaveProperty([panelStrings.results]);
  });
});

describe('the chord of the quick search', () => {
  test('opens the popup where there is no official page', async () => {
    const page = await driver.open(ELSEWHERE);
    const popup = driver.nextPopup();
    await page.press(QUICK_SEARCH_CHORD);
    await popupPanel(await popup).until('the popup', ({ isFieldFocused }) => isFieldFocused);
  });

  test.each(['metabase', 'discussion', 'api', 'cdn'])(
    'opens the popup on %s., a host left out',
    async (name) => {
      const page = await driver.open(fixtureSite('elsewhere', FORMATION_URL.replace('www', name)));
      const popup = driver.nextPopup();
      await page.press(QUICK_SEARCH_CHORD);
      await popupPanel(await popup).until('the popup', ({ isFieldFocused }) => isFieldFocused);
    },
  );
});

test('a term chosen in the popup is explained in the page', async () => {
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'OPCO');
  const popup = await driver.openPopup(page);
  await popupPanel(popup).until(
    'the terms',
    ({ groups, isFieldFocused }) => isFieldFocused && panelStrings.onThisPage in groups,
  );
  await popup.keyboard.press('ArrowUp');
  const { active } = await popupPanel(popup).until('the last term', (seen) => seen.active !== undefined);
  await popup.keyboard.press('Enter').catch(() => {});
  const card = await untilCard(page);
  expect(active).toContain(card.name.replace(plain(pageStrings.tooltipLabel('')), ''));
  expect(card.hasFocus).toBe(true);
});
