import { pageStrings } from '../src/ui/strings';
import type { HostPage } from './driver';
import { type Box, plain } from './page-text';
import { shadowRootOf } from './shadow';
import { until, untilStill } from './wait';

/** The tooltip as the user sees it; texts are {@link plain}. */
export interface SeenCard {
  /** The accessible name. */
  readonly name: string;
  readonly title: string;
  /** The questions of the other answers on offer. */
  readonly others: readonly string[];
  readonly text: string;
  /** Address of the link to the official text. */
  readonly official: string;
  /** Whether it has the focus. */
  readonly hasFocus: boolean;
  readonly box: Box;
}

const CARD = '[role="dialog"][aria-label^="Réponse de la FAQ"]';

/** The tooltip in `page`; undefined if none is shown. */
export async function readCard(page: HostPage): Promise<SeenCard | undefined> {
  const root = await shadowRootOf(page);
  const seen = await root?.evaluate((place, selector) => {
    const card = place.querySelector<HTMLElement>(selector);
    if (card?.checkVisibility() !== true) return null;
    // The parent: the surface around the body.
    const { x, y, width, height } = (card.parentElement ?? card).getBoundingClientRect();
    return {
      name: card.getAttribute('aria-label') ?? '',
      title: card.querySelector('h2')?.innerText ?? '',
      others: [...card.querySelectorAll<HTMLElement>('.others button')].map((button) => button.innerText),
      text: card.innerText,
      official: card.querySelector('a.official')?.getAttribute('href') ?? '',
      hasFocus: card.contains(place.activeElement),
      box: { x, y, width, height },
    };
  }, CARD);
  if (seen === null || seen === undefined) return undefined;
  return {
    ...seen,
    name: plain(seen.name),
    title: plain(seen.title),
    text: plain(seen.text),
    others: seen.others.map(plain),
  };
}

/** Waits for a tooltip. */
export async function untilCard(page: HostPage): Promise<SeenCard> {
  const card = await until(
    'a tooltip',
    () => readCard(page),
    (seen) => seen !== undefined,
  );
  if (card === undefined) throw new Error('No tooltip');
  return card;
}

/** Waits until no tooltip is shown. */
export async function untilNoCard(page: HostPage): Promise<void> {
  await until(
    'the tooltip to close',
    () => readCard(page),
    (seen) => seen === undefined,
  );
}

/** Clicks with the mouse on the button `name` of the open card, once the button is still. */
export async function pressInCard(page: HostPage, name: string): Promise<void> {
  const { x, y } = await untilStill(`the button « ${name} »`, () => middleOfButton(page, plain(name)));
  await page.page.mouse.click(x, y);
}

async function middleOfButton(page: HostPage, wanted: string): Promise<{ x: number; y: number }> {
  const root = await shadowRootOf(page);
  const point = await root?.evaluate((place, name) => {
    const button = [...place.querySelectorAll<HTMLElement>('.card button')].find((candidate) =>
      // Same as `plain`.
      [candidate.innerText, candidate.ariaLabel].some(
        (text) => text?.replace(/[\u00a0\u202f]/g, ' ') === name,
      ),
    );
    button?.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = button?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, wanted);
  if (point === undefined || point.x === 0) throw new Error(`No button « ${wanted} » in the card`);
  return point;
}

/** Opens the card's menu and clicks its entry `scope`. */
export async function muteInCard(page: HostPage, scope: string): Promise<void> {
  await pressInCard(page, pageStrings.more);
  await pressInCard(page, scope);
}
