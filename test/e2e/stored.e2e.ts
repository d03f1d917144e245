import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Driver } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { highlightedTexts, plain, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel } from '../../browser-driver/panel';
import { settle } from '../../browser-driver/shadow';
import { popupStrings } from '../../src/ui/popup-strings';
import { learnedStrings, settingsStrings } from '../../src/ui/settings-strings';
import { beforeEachKept, type KeptBrowser } from './kept-browser';

// The storage of published versions, one file for each version that changed its format. Never change a file: users
// have these data. All files hold the same state, so one test fits all.
const FOLDER = fileURLToPath(new URL('../fixtures/stored/', import.meta.url));
const VERSIONS = readdirSync(FOLDER);

const MUTED_PAGES = [
  'https://www.conseiller-numerique.gouv.fr/aide',
  'https://pro.conseiller-numerique.gouv.fr/',
];
const RECENTS = [
  'Quel est le calendrier de la formation ?',
  'Structure d’accueil privées : est-il possible de se faire rembourser les frais connexes liés à la formation ?',
  'Que se passe-t-il en cas de non-présentation ou d’échec aux examens de certification ?',
];

declare const chrome: {
  readonly runtime: { getManifest(): { readonly version: string } };
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
};

let kept: KeptBrowser;
beforeEachKept((given) => {
  kept = given;
});

describe.each(VERSIONS)('what is stored as in %s is in force', (file) => {
  const items: object = JSON.parse(readFileSync(FOLDER + file, 'utf8'));

  test('after an update', async () => {
    const before = await store(kept.driver, items);
    await kept.update();
    expect(await versionOf(kept.driver)).not.toBe(before);
    await expectInForce(kept.driver);
  });

  test('after a restart of the browser', async () => {
    await store(kept.driver, items);
    await expectInForce(await kept.restart());
  });
});

/** Stores `items`; returns the version. */
async function store(driver: Driver, items: object): Promise<string> {
  const popup = await driver.openPopupInTab(400, 600);
  await popup.evaluate((given) => chrome.storage.local.set(given), items);
  await popup.close();
  return versionOf(driver);
}

async function versionOf(driver: Driver): Promise<string> {
  const popup = await driver.openPopupInTab(400, 600);
  const version = await popup.evaluate(() => chrome.runtime.getManifest().version);
  await popup.close();
  return version;
}

/** Expects the stored mutes, settings, article and recent answers in pages and popup. */
async function expectInForce(driver: Driver): Promise<void> {
  for (const url of MUTED_PAGES) {
    const muted = await driver.open(fixtureSite('formation', url));
    await settle(muted);
    expect(await highlightedTexts(muted.page)).toEqual([]);
  }
  const page = await driver.open(fixtureSite('formation'));
  expect(await untilHighlighted(page.page, 'assiduité')).not.toContain('OPCO');
  const popup = await driver.openPopup(page);
  const panel = popupPanel(popup);
  const { text, groups } = await panel.until(
    'the last answers',
    (seen) => popupStrings.recents in seen.groups,
  );
  expect(groups[popupStrings.recents]).toEqual(RECENTS);
  expect(text).not.toContain(plain(popupStrings.welcomeWhat));
  expect(text).not.toContain(plain(popupStrings.firstLearned));
  await panel.search('absence examen');
  const answer = await panel.openFirst();
  expect(answer.text).toMatch(/Réponse complète, mise à jour le 29\/11\/2023, lue le /);
  expect(answer.text).toContain('Une absence justifiée ouvre droit à une autre date.');
  await popup.click('footer button');
  await panel.until('the mute', (seen) =>
    seen.text.includes(plain(settingsStrings.mutedScope.terms('OPCO'))),
  );
  const switches = await popup.$$eval('.popup-page input[type="checkbox"]', (boxes) =>
    boxes.map(({ parentElement, checked }) => [parentElement?.textContent, checked]),
  );
  expect(switches).toEqual([
    [settingsStrings.highlight, true],
    [learnedStrings.learn, false],
  ]);
  await driver.closePopup(popup);
}
