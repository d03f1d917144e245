import { expect, test, vi } from 'vitest';
import { untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { NEXT_TERM_CHORD } from '../../browser-driver/keys';
import { untilHighlighted } from '../../browser-driver/page-text';
import { shadowRootOf } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { pageStrings } from '../../src/ui/strings';
import { missingInView } from './in-view';
import { beforeEachOnFormation } from './on-formation';

// The parts of the answer in view when the card opens, on a 1366 × 768 laptop. Each test opens all cards.
vi.setConfig({ testTimeout: 180_000 });

/**
 * The terms of the page in reading order, each with the words of the card's answer that best reply to a reader of the
 * term's sentence, judged by hand.
 */
const JUDGED: readonly (readonly [term: string, words: string, why: string])[] = [
  [
    'parcours de formation',
    'est présenté par son organisme de formation à une double certification',
    'the sentence says that it leads to two exams: these',
  ],
  ['CCP1', 'L’examen du certificat de compétences professionnelles (CCP1)', 'what it is'],
  [
    'test Pix',
    'est présenté par son organisme de formation à une double certification',
    'the excerpt stops before it names the other exam: the nearest',
  ],
  [
    'test de positionnement',
    'un test de positionnement PIX est réalisé par les candidats',
    'which test, and who takes it',
  ],
  [
    'organismes de formation',
    'son inscription par la structure d’accueil auprès de l’organisme de formation référent du territoire',
    'which of them the employer chooses',
  ],
  [
    'Espace structure',
    'coordonnées sur votre Espace structure sur la plateforme conseiller-numerique.gouv.fr',
    'what is found there',
  ],
  [
    'convention',
    'La formation s’effectue si possible en présentiel selon les dates des sessions',
    'no text says that enrolling needs it: the nearest is how training goes on',
  ],
  [
    'dispense',
    'du titre professionnel complet de Responsable d’Espace de médiation numérique',
    'the sentence speaks of who has the whole title already',
  ],
  ['présentiel', 'est tenu à une obligation d’assiduité', 'the sentence goes on to attendance'],
  ['distanciel', 'est tenu à une obligation d’assiduité', 'as before'],
  ['assiduité', 'est tenu à une obligation d’assiduité', 'who is bound to it'],
  [
    'parcours de formation',
    'la formation reste obligatoire pour le nouveau Conseiller numérique qui prend son poste',
    'no text treats the preparation « à deux »: the nearest is whom training binds',
  ],
  [
    'structure d’accueil',
    'la formation reste obligatoire pour le nouveau Conseiller numérique qui prend son poste',
    'as before',
  ],
  [
    'Frais de déplacement',
    'pour rejoindre le lieu d’examen pour sa certification, à la charge de la structure d’accueil',
    'which of them, and who pays',
  ],
  [
    'OPCO',
    'peuvent financer au profit des structures d’accueil privées ces frais annexes',
    'what it pays, and for whom',
  ],
  [
    'rupture de contrat',
    'la formation reste obligatoire pour le nouveau Conseiller numérique qui prend son poste',
    'what it means for the successor',
  ],
  [
    'prise en charge',
    'Pour les structures disposant d’un ou deux poste(s)',
    'the excerpt stops before it says who pays: the nearest',
  ],
  ['second parcours', 'Pour les structures disposant d’un ou deux poste(s)', 'as before'],
];

let driver: Driver;
let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ driver, page } = opened);
});

/** The parts not in view in the card of the term `index`. */
async function missingOf(index: number): Promise<readonly string[]> {
  const { name } = await untilCard(page);
  const [term = '', words = ''] = JUDGED[index] ?? [];
  const missing = await (await shadowRootOf(page))?.evaluate(missingInView, {
    frame: '.card-body',
    parts: {
      term: '.card-term',
      question: '.card h2',
      age: '.status-line',
      today: ':is(.statement, .replacing) > :nth-child(2)',
      actions: 'footer',
    },
    must: ['term', 'question', 'age', 'actions'],
    words,
  });
  return (missing ?? ['card']).map((part) => `${index + 1} ${term} (${name}): ${part}`);
}

async function openLaptop(): Promise<void> {
  page = await driver.open(fixtureSite('formation'));
  await page.page.setViewport({ width: 1366, height: 650 });
  expect(await untilHighlighted(page.page, 'OPCO')).toEqual(JUDGED.map(([term]) => term));
}

test('by keyboard, term, question, age, today’s rule and the replying words of each term are in view', async () => {
  await openLaptop();
  const missing: string[] = [];
  for (const index of JUDGED.keys()) {
    await page.press(NEXT_TERM_CHORD);
    const position = pageStrings.termPosition(index + 1, JUDGED.length);
    await until(
      position,
      async () =>
        (await (
          await shadowRootOf(page)
        )?.evaluate((place) => place.querySelector('#card-position')?.textContent)) ?? '',
      (text) => text === position,
    );
    missing.push(...(await missingOf(index)));
  }
  expect(missing).toEqual([]);
});

test('by pointer, they are so too, of a term in the middle of the window', async () => {
  await openLaptop();
  const missing: string[] = [];
  for (const index of JUDGED.keys()) {
    const { x, y } = await centreTerm(index);
    await page.page.mouse.click(x, y);
    missing.push(...(await missingOf(index)));
    await page.page.keyboard.press('Escape');
    await untilNoCard(page);
  }
  expect(missing).toEqual([]);
});

/** Scrolls the term `index` to the middle of the window, where a card has least room. Returns a point on it. */
function centreTerm(index: number): Promise<{ readonly x: number; readonly y: number }> {
  return page.page.evaluate(
    (highlight, at) => {
      const ranges = [...(CSS.highlights.get(highlight) ?? [])].map(
        ({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range;
        },
      );
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[at] ?? document.createRange();
      const box = (): DOMRect => range.getClientRects()[0] ?? new DOMRect();
      scrollBy({ top: box().top + box().height / 2 - innerHeight / 2, behavior: 'instant' });
      return { x: box().left + 3, y: box().top + box().height / 2 };
    },
    HIGHLIGHT_NAME,
    index,
  );
}
