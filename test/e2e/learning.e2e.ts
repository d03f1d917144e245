import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { launchKept, putVersion } from '../../browser-driver/launch';
import { popupPanel, type SeenAnswer } from '../../browser-driver/panel';
import type { Site } from '../../browser-driver/site';
import { until } from '../../browser-driver/wait';
import { popupStrings } from '../../src/ui/popup-strings';
import { learnedStrings } from '../../src/ui/settings-strings';
import { ARTICLE_URLS, type ArticleFixture, articleHtml } from '../support/articles';

const NEW_TEXT = 'Une absence justifiée ouvre droit à une autre date.';

const folder = mkdtempSync(join(tmpdir(), 'faq-conum-learning-'));
const extension = join(folder, 'extension');
const profile = join(folder, 'profile');
let driver: Driver;
beforeAll(async () => {
  putVersion(extension, '0.1.0');
  driver = await launchKept(extension, profile);
});
afterAll(async () => {
  await driver.close();
  rmSync(folder, { recursive: true, force: true });
});

function article(name: ArticleFixture): Site {
  return { url: ARTICLE_URLS[name], html: articleHtml(name) };
}

/** The popup's first answer to `query`. */
async function ask(page: HostPage, query: string): Promise<SeenAnswer | undefined> {
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search(query);
  const answer = await popupPanel(popup).openFirst();
  await driver.closePopup(popup);
  return answer;
}

test('an article that the user opens completes its answer, in the next search and after a restart', async () => {
  const page = await driver.open(article('absence-ou-echec'));
  const learned = await until(
    'the complete answer',
    () => ask(page, 'absence examen'),
    (answer) => answer?.text.includes(NEW_TEXT) === true,
  );
  expect(learned?.text).toMatch(/Réponse complète, mise à jour le 29\/11\/2023, lue le \d\d\/\d\d\/\d{4}/);
  await driver.close();
  driver = await launchKept(extension, profile);
  const elsewhere = await driver.open(article('error'));
  expect((await ask(elsewhere, 'absence examen'))?.text).toContain(NEW_TEXT);
});

test('an article that the FAQ did not have answers too', async () => {
  const page = await driver.open(article('atelier-velos'));
  const answer = await until(
    'the article',
    () => ask(page, 'ouvrir un atelier de réparation de vélos').catch(() => undefined),
    (seen) => seen?.title.startsWith('Comment ouvrir un atelier') === true,
  );
  expect(answer?.text).toContain('Un atelier de réparation demande un local');
});

test('the popup says once that it learns, lists what it knows, and forgets it', async () => {
  const page = await driver.open(article('absence-ou-echec'));
  await until(
    'the complete answer',
    () => ask(page, 'absence examen'),
    (answer) => answer?.text.includes(NEW_TEXT) === true,
  );
  const popup = await driver.openPopupInTab(400, 600);
  const said = () => popup.evaluate(() => document.body.textContent ?? '');
  await popupPanel(popup).until('the popup', () => true);
  // The popup may resume at an answer; the notice needs an empty field.
  for (const _ of ['answer', 'results']) await popup.keyboard.press('Escape');
  await until('the first time told', said, (text) => text.includes(popupStrings.firstLearned));
  await popup.click('footer button');
  await until('the list of both tests’ articles', said, (text) => text.includes(learnedStrings.list(2)));
  const press = (label: string) =>
    popup.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === wanted)?.click();
    }, label);
  await press(popupStrings.goOn);
  await until('the telling to end', said, (text) => !text.includes(popupStrings.firstLearned));
  await press(learnedStrings.forget);
  await until('the list to shrink', said, (text) => text.includes(learnedStrings.list(1)));
  await popup.close();
});
