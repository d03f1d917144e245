import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untilCard } from '../../browser-driver/card';
import { copyAnswer, type Pasted, paste } from '../../browser-driver/clipboard';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { launchExtended } from '../../browser-driver/launch';
import { hoverText, plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel, quickSearchDocument, quickSearchPanel, untilClosed } from '../../browser-driver/panel';
import { scopeOf } from '../../browser-driver/scope';
import { type SurfaceRoot, shadowRootOf } from '../../browser-driver/shadow';
import { answerStrings } from '../../src/ui/strings';

const COPIED = plain(answerStrings.copied);
// A page's policy may deny the clipboard to its scripts and ours.
const POLICIES = [
  ['under a strict policy', {}],
  ['where the page forbids the clipboard', { 'permissions-policy': 'clipboard-write=()' }],
] as const;

let driver: Driver;
beforeAll(async () => {
  driver = await launchExtended();
});
afterAll(() => driver.close());

async function openFormation(headers: Readonly<Record<string, string>>): Promise<HostPage> {
  const page = await driver.open({ ...fixtureSite('formation'), headers });
  await untilHighlighted(page.page, 'OPCO');
  return page;
}

async function ourRoot(page: HostPage): Promise<SurfaceRoot> {
  const root = await shadowRootOf(page);
  if (root === undefined) throw new Error('Nothing of ours is in the page');
  return root;
}

function expectWhole({ text, html }: Pasted): void {
  expect(text).toMatch(
    /^Structure d’accueil privées .*\?\n\nExtrait du centre d’aide officiel, .*\n\nCe qui a changé depuis ce texte :\n\n• .*\n\nPour rappel.*\(extrait\)\n\n.*<https:\/\/aide\.[^>]*>\n\nCopié le \d\d\/\d\d\/\d{4} /su,
  );
  expect(html).toMatch(
    /<h3>Structure d’accueil privées.*<p>Ce qui a changé depuis.*<p>•.*<a href="https:.*<blockquote>.*<a href="https:\/\/aide\./s,
  );
}

describe.each(POLICIES)('« Copier avec la source » %s', (_, headers) => {
  test('in the tooltip', async () => {
    const page = await openFormation(headers);
    await hoverText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    expect(await copyAnswer(page.page, await ourRoot(page))).toBe(COPIED);
    expectWhole(await paste(page.page));
  });

  test('in the quick search', async () => {
    const page = await openFormation(headers);
    await page.press(QUICK_SEARCH_CHORD);
    const panel = quickSearchPanel(page);
    await panel.search('opco');
    await panel.openFirst();
    const frame = await quickSearchDocument(page);
    const origin = await (await ourRoot(page)).evaluate((root) => {
      const { x = 0, y = 0 } = root.querySelector('iframe')?.getBoundingClientRect() ?? {};
      return { x, y };
    });
    expect(frame && (await copyAnswer(page.page, frame, origin))).toBe(COPIED);
    // An open dialog blocks pasting in the page.
    await page.press(QUICK_SEARCH_CHORD);
    await untilClosed(panel);
    expectWhole(await paste(page.page));
  });
});

test('« Copier avec la source » in the popup', async () => {
  const page = await openFormation({});
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search('opco');
  await popupPanel(popup).openFirst();
  expect(await copyAnswer(popup, scopeOf(await popup.evaluateHandle(() => document)))).toBe(COPIED);
  await driver.closePopup(popup);
  expectWhole(await paste(page.page));
});

test('in the popup, Ctrl+C with nothing selected copies the answer with its source', async () => {
  const page = await openFormation({});
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search('opco');
  await popupPanel(popup).openFirst();
  await popup.keyboard.down('Control');
  await popup.keyboard.press('c', { commands: ['Copy'] });
  await popup.keyboard.up('Control');
  await popupPanel(popup).until('the confirmation', ({ text }) => text.includes(COPIED));
  await driver.closePopup(popup);
  expectWhole(await paste(page.page));
});

test('a selection over an editor’s bracket is copied without it', async () => {
  const page = await openFormation({});
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search('qui sont les organismes');
  await popupPanel(popup).openFirst();
  expect(await popup.evaluate(() => document.querySelector('.passage .bracket')?.textContent)).toContain(
    'La Fabrik',
  );
  await popup.evaluate(() => {
    const passage = document.querySelector('.passage');
    if (passage !== null) getSelection()?.selectAllChildren(passage);
  });
  await popup.keyboard.down('Control');
  await popup.keyboard.press('c', { commands: ['Copy'] });
  await popup.keyboard.up('Control');
  await driver.closePopup(popup);
  const { text } = await paste(page.page);
  expect(text).toMatch(/^Six organismes de formation ont été sélectionnés/);
});
