import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { NEXT_TERM_CHORD, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { clickText, highlightedTexts, untilHighlighted } from '../../browser-driver/page-text';
import { quickSearchPanel } from '../../browser-driver/panel';
import { settle } from '../../browser-driver/shadow';
import { strings } from '../../src/ui/strings';

const CENTRE = 'https://aide.conseiller-numerique.gouv.fr/fr/';
const html = readFileSync(new URL('../fixtures/articles/absence-ou-echec.html', import.meta.url), 'utf8');

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

const open = (path: string): Promise<HostPage> => driver.open({ url: `${CENTRE}${path}`, html });

test.each(['', 'article/un-autre-sujet-1cc33cc/', 'category/un-autre-sujet-1dd44dd/'])(
  'the terms of /fr/%s are explained, in Crisp’s markup of spans and line breaks',
  async (path) => {
    const page = await open(path);
    await untilHighlighted(page.page, 'Caisse des dépôts');
    await settle(page); // learning the page must not disable its terms
    await clickText(page.page, 'Caisse des dépôts');
    expect((await untilCard(page)).text).toContain(strings.unofficial);
    await page.page.keyboard.press('Escape');
    await page.press(NEXT_TERM_CHORD);
    expect((await untilCard(page)).hasFocus).toBe(true);
  },
);

test('an article that is itself an answer has no terms to explain, but the quick search', async () => {
  const page = await open('article/sous-une-autre-adresse-1f1xm5l/');
  await settle(page);
  await page.press(QUICK_SEARCH_CHORD);
  await quickSearchPanel(page).until('the field', ({ isFieldFocused }) => isFieldFocused);
  expect(await highlightedTexts(page.page)).toEqual([]);
});
