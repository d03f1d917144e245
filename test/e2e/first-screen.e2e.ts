import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { type Panel, popupPanel, quickSearchDocument, quickSearchPanel } from '../../browser-driver/panel';
import { scopeOf } from '../../browser-driver/scope';
import { type SurfaceRoot, shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { readAssets } from '../../scripts/read-assets';
import { forget } from './forget';
import { missingInView } from './in-view';

// The parts of each answer that are in view without scrolling. For the card see card-in-view.e2e.ts.

// One test opens the answers of twelve questions.
vi.setConfig({ testTimeout: 300_000 });

const { entries } = readAssets('assets/faq');
/** By question: the words of the text that reply, or nearly do. */
const judged: ReadonlyMap<string, string> = new Map(
  readFileSync('test/search/passages.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line): { readonly q: string; readonly words?: string; readonly near?: string } => JSON.parse(line))
    .map(({ q, words, near }) => [q, words ?? near ?? '']),
);

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());
beforeEach(() => forget(driver));

/** Opens each question; returns the parts of its answer not in view. `goBack` goes one step back. */
async function missingOf(
  panel: Panel,
  root: () => Promise<SurfaceRoot | undefined>,
  goBack: () => Promise<void>,
): Promise<string[]> {
  const missing: string[] = [];
  for (const { question, id } of entries) {
    await panel.paste(question);
    await panel.openFirst();
    const unseen = await (await root())?.evaluate(missingInView, {
      frame: 'article',
      parts: { question: 'article h2', age: '.status-line' },
      must: ['question', 'age'],
      words: judged.get(question) ?? '',
    });
    if (unseen === undefined || unseen.length > 0) missing.push(`${id}: ${unseen ?? 'all'}`);
    await goBack();
    await goBack();
  }
  return missing;
}

test.each([
  ['the popup at 400 × 600', 400, 600, 'popup'],
  ['a narrow panel at 320 × 480', 320, 480, 'panel'],
  ['a tab at 800 × 600', 800, 600, 'tab'],
] as const)(
  'in %s, question, age and replying words are seen for all questions',
  async (_, width, height, kind) => {
    const popup = await driver.openPopupInTab(width, height);
    await popup.evaluate((name) => document.documentElement.setAttribute('data-surface', name), kind);
    const root = async (): Promise<SurfaceRoot> => scopeOf(await popup.evaluateHandle(() => document));
    expect(await missingOf(popupPanel(popup), root, () => popup.keyboard.press('Escape'))).toEqual([]);
  },
);

test('at its first opening, the popup has a short welcome and five questions in view', async () => {
  // The terms of the page make the list scroll.
  const page = await driver.open(fixtureSite('formation'));
  await untilHighlighted(page.page, 'OPCO');
  const popup = await driver.openPopup(page);
  await popup.waitForSelector('.welcome');
  await popup.waitForSelector('.option-term');
  await until(
    'the window to grow',
    () => popup.evaluate(() => innerHeight),
    (height) => height === 580,
  );
  const { height, questions } = await popup.evaluate(() => {
    const bottom = document.querySelector('.hints')?.getBoundingClientRect().top ?? 0;
    return {
      height: document.querySelector('.welcome')?.getBoundingClientRect().height,
      questions: [...document.querySelectorAll('.option-question')].filter(
        (option) => option.getBoundingClientRect().bottom <= bottom,
      ).length,
    };
  });
  expect(height).toBeLessThanOrEqual(110);
  expect(questions).toBeGreaterThanOrEqual(5);
});

test('in the quick search at 1000 × 700, question, age and replying words are seen for all questions', async () => {
  const page = await driver.open(fixtureSite('formation'));
  await page.page.setViewport({ width: 1000, height: 700 });
  await untilHighlighted(page.page, 'OPCO');
  await page.press(QUICK_SEARCH_CHORD);
  const missing = await missingOf(
    quickSearchPanel(page),
    () => quickSearchDocument(page),
    () => page.page.keyboard.press('Escape'),
  );
  expect(missing).toEqual([]);
  // The whole frame is in the window, so parts in its view are in view.
  const box = await (await shadowRootOf(page))?.evaluate((place) => {
    const { top, bottom } = place.querySelector('iframe')?.getBoundingClientRect() ?? new DOMRect();
    return { top, bottom };
  });
  expect(box?.top).toBeGreaterThan(0);
  expect(box?.bottom).toBeLessThanOrEqual(700);
});
