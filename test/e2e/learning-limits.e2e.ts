import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { settle } from '../../browser-driver/shadow';
import type { Site } from '../../browser-driver/site';
import { until } from '../../browser-driver/wait';
import { learnedStrings } from '../../src/ui/settings-strings';
import { AIDE, ARTICLE_URLS, type ArticleFixture, articleHtml } from '../support/articles';

declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: { get(): Promise<Record<string, unknown>> };
  };
};

const EXAMS = '1f1xm5l';
const BIKES = '1gg3hh4';

let driver: Driver;
let popup: Page;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

function article(name: ArticleFixture): Site {
  return { url: ARTICLE_URLS[name], html: articleHtml(name) };
}

/** The ids of the stored articles. */
async function kept(): Promise<string[]> {
  const keys = await popup.evaluate(async () => Object.keys(await chrome.storage.local.get()));
  return keys.flatMap((key) => (key.startsWith('article:') ? key.slice('article:'.length) : [])).sort();
}

const untilKept = (ids: readonly string[]) =>
  until(`${ids} to be kept`, kept, (seen) => seen.join() === [...ids].sort().join());

beforeAll(async () => {
  popup = await driver.openPopupInTab(400, 700);
  await popup.click('footer button');
});
afterEach(async () => {
  await popup.evaluate(() => chrome.runtime.sendMessage({ method: 'forgetLearned', input: 'all' }));
  await untilKept([]);
});

async function press(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    await page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === wanted)?.click();
    }, label);
  }
}

describe('nothing is learned', () => {
  // The next article is learned: an earlier one would have been, too.
  const expectOnlyNext = async (): Promise<void> => {
    await driver.open(article('atelier-velos'));
    await untilKept([BIKES]);
  };

  test('from an article that the server says it does not have', async () => {
    await driver.open({ ...article('absence-ou-echec'), status: 404 });
    await expectOnlyNext();
  });

  test('from an article in a frame of another page', async () => {
    const url = `${AIDE}/fr/`;
    const page = await driver.open({
      url,
      html: `<title>Aide</title><iframe src="${ARTICLE_URLS['absence-ou-echec']}"></iframe>`,
      files: {
        [new URL(ARTICLE_URLS['absence-ou-echec']).pathname]: {
          type: 'text/html',
          body: articleHtml('absence-ou-echec'),
        },
      },
      headers: { 'content-security-policy': "default-src 'self' 'unsafe-inline'" },
    });
    await until(
      'the frame',
      async () => page.page.frames().length,
      (count) => count === 2,
    );
    await expectOnlyNext();
  });

  test('once the user has switched it off, until it is on again', async () => {
    const turn = () =>
      popup.evaluate((label) => {
        const labels = [...document.querySelectorAll('label')];
        labels.find(({ textContent }) => textContent?.includes(label))?.click();
      }, learnedStrings.learn);
    await turn();
    await until(
      'the switch to be stored',
      () => popup.evaluate(async () => JSON.stringify((await chrome.storage.local.get())['settings'])),
      (stored) => stored?.includes('"learn":false') === true,
    );
    const page = await driver.open(article('absence-ou-echec'));
    await settle(page);
    await turn();
    await until(
      'the switch to be stored',
      () => popup.evaluate(async () => JSON.stringify((await chrome.storage.local.get())['settings'])),
      (stored) => stored?.includes('"learn":false') === false,
    );
    await expectOnlyNext();
  });
});

test('a category teaches the beginnings of its answers', async () => {
  await driver.open(article('category'));
  const ids = await until('excerpts', kept, (seen) => seen.length > 0);
  const [record] = await popup.evaluate(
    async (id) => [(await chrome.storage.local.get())[`article:${id}`]],
    ids[0] ?? '',
  );
  expect(record).toMatchObject({ extent: 'excerpt', origin: 'visit' });
});

test.each([
  { method: 'exportLearned' },
  { method: 'forgetLearned', input: 'all' },
  { method: 'learned' },
  { method: 'takeSelection' },
  { method: 'importLearned', input: '{}' },
])('an official page gets no reply to $method, and takes nothing away', async (request) => {
  await driver.open(article('atelier-velos'));
  await untilKept([BIKES]);
  const world = await (await driver.open(fixtureSite('formation'))).contentWorld();
  const reply = await world.evaluate(async (_, message) => {
    return (await chrome.runtime.sendMessage(message)) ?? null;
  }, request);
  expect(reply).toBeNull();
  expect(await kept()).toEqual([BIKES]);
});

test('what one has learned, another takes from a file, and again after forgetting it', async () => {
  await driver.open(article('absence-ou-echec'));
  await untilKept([EXAMS]);
  const exported = await popup.evaluate(
    async () => `${Object(await chrome.runtime.sendMessage({ method: 'exportLearned' })).value}`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'faq-conum-file-'));
  const file = join(folder, 'articles.json');
  writeFileSync(file, exported);
  const fresh = await driver.openPopupInTab(400, 700);
  await fresh.click('footer button');
  const said = () => fresh.evaluate(() => document.body.textContent ?? '');
  await until('the list', said, (text) => text.includes(learnedStrings.list(1)));
  for (let time = 0; time < 2; time += 1) {
    await press(fresh, learnedStrings.forgetAll, learnedStrings.sureToForgetAll);
    await untilKept([]);
    await (await fresh.$('input[type="file"]'))?.uploadFile(file);
    await untilKept([EXAMS]);
    await until(
      'the report',
      said,
      (text) => text.includes(learnedStrings.imported(1, 0)) && text.includes(learnedStrings.list(1)),
    );
  }
  await fresh.close();
  rmSync(folder, { recursive: true });
});

test('what the page’s style sheet hides, strikes out or sets apart is read as it is seen', async () => {
  const { url } = article('atelier-velos');
  const html = `<!doctype html><style>
    .old { text-decoration: line-through } .gone { display: none } .unseen { visibility: hidden }
    .row { display: flex } .up { vertical-align: super } .line { display: block } ol { list-style-type: upper-roman }
    .bare, .bare ol { list-style: none } .boxes li { display: flex }</style>
    <main><h1>Comment <span class="gone">ne pas</span> ouvrir un atelier ?</h1><div role="article">
    <p>Il faut <span class="old">50</span> 60 heures.<span class="gone"> Caché.</span><span class="unseen"> Tu.</span></p>
    <p class="row"><span>Un</span><span>deux</span></p><b class="line">Trois</b>Votre <x-note>OPCO</x-note> paie 20 m<sup>2</sup>, 3 m<span class="up">2</span>.
    <ol start="3"><li>Quatre<ul><li>cinq</li></ul></li></ol>
    <ul class="bare"><li>Cinq<ol><li>et demi</li></ol></li></ul><ul class="boxes"><li>Presque six</li></ul>
    <div hidden="until-found"><p>Six.</p></div><details><summary>Sept</summary><p>Huit.</p></details>
    <button role="tab" aria-controls="neuf">Voir</button><div id="neuf" class="unseen"><p>Neuf.</p></div>
    </div><p>Mise à jour : 1er mars 2024</p></main>`;
  await driver.open({ url, html });
  await untilKept([BIKES]);
  const record = await popup.evaluate(
    async (id) => (await chrome.storage.local.get())[`article:${id}`],
    BIKES,
  );
  expect(record).toMatchObject({
    title: 'Comment ouvrir un atelier ?',
    text: 'Il faut 60 heures.\nUn\ndeux\nTrois\nVotre OPCO paie 20 m², 3 m².\nIII. Quatre\n• cinq\nCinq\net demi\nPresque six\nSix.\nSept\nHuit.\nNeuf.',
    shape: 'pppppi1i2c1c2c1pppp',
    updatedOn: '2024-03-01',
  });
});
