import { readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL, fixtureSite } from '../../browser-driver/fixture';
import { NEXT_TERM_CHORD, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { highlightedTexts, hoverText, leaveText, untilHighlighted } from '../../browser-driver/page-text';
import { popupPanel, quickSearchPanel } from '../../browser-driver/panel';
import { panelStrings } from '../../src/ui/strings';
import { createTourLog, type TourLog } from './step';

const ELSEWHERE = 'https://exemple.fr/';
const SPOKEN_QUESTION = 'jai rate le ccp1 il se passe koi';
const UNKNOWN_QUESTION = 'recette de la pâte à crêpes';

type Step = readonly [title: string, look: (driver: Driver, page: HostPage, log: TourLog) => Promise<string>];

const STEPS: readonly Step[] = [
  ['An official page: the FAQ’s terms are highlighted', lookAtPage],
  ['The pointer rests on « OPCO »: the tooltip', hoverTerm],
  ['Alt+Shift+K: the next term, by keyboard', stepByKeyboard],
  ['Alt+Shift+U, the background asleep: the popup', openPopup],
  [`The popup is asked « ${SPOKEN_QUESTION} »`, askPopup],
  [`The popup is asked « ${UNKNOWN_QUESTION} »`, askUnknown],
  ['Alt+Shift+Q over the page: the quick search', openQuickSearch],
  ['A dark, narrow popup (320 px)', openNarrow],
  ['A page elsewhere stays untouched', lookElsewhere],
];

/**
 * Runs all steps of a user, prints what they saw and saves pictures in `folder`.
 * Resolves to the number of failed steps.
 */
export async function runTour(driver: Driver, folder: string): Promise<number> {
  const log = createTourLog(folder, STEPS.length);
  const page = await driver.open(fixtureSite('formation'));
  for (const [title, look] of STEPS) await log.step(title, () => look(driver, page, log));
  console.log(`\n${STEPS.length - log.failed()} of ${STEPS.length} steps done. Pictures: ${folder}`);
  return log.failed();
}

async function lookAtPage(_: Driver, { page }: HostPage, log: TourLog): Promise<string> {
  const found = await untilHighlighted(page, 'rupture de contrat');
  return `${FORMATION_URL}: ${found.length} terms (${found.slice(0, 4).join(', ')} …); ${await log.picture(page, 'page')}`;
}

async function hoverTerm(_: Driver, page: HostPage, log: TourLog): Promise<string> {
  await hoverText(page.page, 'OPCO', '#opco');
  const { title, official } = await untilCard(page);
  const file = await log.picture(page.page, 'tooltip');
  await leaveText(page.page);
  await untilNoCard(page);
  return `« ${title} », ${official}; closed when the pointer left; ${file}`;
}

async function stepByKeyboard(_: Driver, page: HostPage, log: TourLog): Promise<string> {
  await page.press(NEXT_TERM_CHORD);
  const { name, hasFocus } = await untilCard(page);
  if (!hasFocus) throw new Error('The focus did not go into the card.');
  const file = await log.picture(page.page, 'keyboard');
  await page.page.keyboard.press('Escape');
  await untilNoCard(page);
  return `${name}, with the focus; closed by Escape; ${file}`;
}

async function openPopup(driver: Driver, page: HostPage, log: TourLog): Promise<string> {
  await driver.stopBackground();
  const popup = await driver.openPopup(page);
  const { groups } = await popupPanel(popup).until(
    'questions and terms',
    (seen) => panelStrings.popular in seen.groups && panelStrings.onThisPage in seen.groups,
  );
  const file = await log.picture(popup, 'popup');
  await driver.closePopup(popup);
  const [popular = [], terms = []] = [groups[panelStrings.popular], groups[panelStrings.onThisPage]];
  return `${popular.length} popular questions, ${terms.length} terms; ${file}`;
}

async function askPopup(driver: Driver, page: HostPage, log: TourLog): Promise<string> {
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search(SPOKEN_QUESTION);
  const results = await log.picture(popup, 'results');
  const { title, official } = await popupPanel(popup).openFirst();
  const file = await log.picture(popup, 'answer');
  await driver.closePopup(popup);
  return `« ${title} », ${official}; ${results}, ${file}`;
}

async function askUnknown(driver: Driver, page: HostPage, log: TourLog): Promise<string> {
  const popup = await driver.openPopup(page);
  await popupPanel(popup).search(UNKNOWN_QUESTION);
  await popupPanel(popup).until('no answer', ({ text }) => text.includes(panelStrings.noAnswer));
  const file = await log.picture(popup, 'no-answer');
  await driver.closePopup(popup);
  return `« ${panelStrings.noAnswer} »; ${file}`;
}

async function openQuickSearch(_: Driver, page: HostPage, log: TourLog): Promise<string> {
  const panel = quickSearchPanel(page);
  await page.press(QUICK_SEARCH_CHORD);
  await panel.search('qui paye le train');
  const results = await log.picture(page.page, 'quick-search');
  const { title } = await panel.openFirst();
  const file = await log.picture(page.page, 'quick-search-answer');
  for (let step = 0; step < 3; step += 1) await page.page.keyboard.press('Escape');
  if ((await panel.read()) !== undefined) throw new Error('Escape did not close it.');
  return `« ${title} »; Escape goes back, then closes; ${results}, ${file}`;
}

async function openNarrow(driver: Driver, _: HostPage, log: TourLog): Promise<string> {
  const popup = await driver.openPopupInTab(320, 480);
  await driver.setColorScheme(popup, 'dark');
  await popupPanel(popup).search('organismes de formation');
  const results = await log.picture(popup, 'narrow-results');
  await popupPanel(popup).openFirst();
  const file = await log.picture(popup, 'narrow-answer');
  await popup.close();
  return `${results}, ${file}`;
}

async function lookElsewhere(driver: Driver): Promise<string> {
  const page = await driver.open(fixtureSite('elsewhere', ELSEWHERE));
  const found = await highlightedTexts(page.page);
  const isThere = (await page.hasContentScript()) && (await readCard(page)) !== undefined;
  if (found.length > 0 || isThere) throw new Error('Something of ours is in it.');
  return `${ELSEWHERE}: nothing of ours in it`;
}
