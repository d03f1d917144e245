import type { Frame, Keyboard, Page } from 'puppeteer-core';
import type { HostPage } from './driver';
import { plain } from './page-text';
import { scopeOf } from './scope';
import { type SurfaceRoot, settle, settlePopup } from './shadow';
import { until } from './wait';

/** An answer as the user sees it. */
export interface SeenAnswer {
  readonly title: string;
  readonly text: string;
  /** Address of the link to the official text. */
  readonly official: string;
  readonly marked: readonly string[];
  /** Whether its title has the focus, for screen readers and Escape. */
  readonly hasFocus: boolean;
}

/** The search panel as the user sees it, in the popup or over a page; texts are {@link plain}. */
interface SeenPanel {
  /** Text in the search field; undefined while an answer replaces it. */
  readonly field: string | undefined;
  /** Whether the search field has the focus. */
  readonly isFieldFocused: boolean;
  /** The options by title of the group. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** The option selected with the arrow keys. */
  readonly active: string | undefined;
  readonly answer: SeenAnswer | undefined;
  /** All text. */
  readonly text: string;
}

/** A search panel in a browser. */
export interface Panel {
  /** The current panel; undefined if none is open. */
  read(): Promise<SeenPanel | undefined>;
  /** Waits until the panel is open and `isDone`. */
  until(what: string, isDone: (panel: SeenPanel) => boolean): Promise<SeenPanel>;
  /** Waits until the field has the focus, types a query and waits for its results. */
  search(text: string): Promise<SeenPanel>;
  /** Same as `search`, but inserts the query at once, like a paste: for tests that are not about typing. */
  paste(text: string): Promise<SeenPanel>;
  /** Opens the active option, or the first if none is active. Waits until the answer has the focus. */
  openFirst(): Promise<SeenAnswer>;
}

/** The panel of the popup in `page`. */
export function popupPanel(page: Page): Panel {
  return panelOf({
    keyboard: page.keyboard,
    root: async () => scopeOf(await page.evaluateHandle(() => document)),
    selector: 'main',
    settle: () => settlePopup(page),
  });
}

/** The panel of the quick search over `page`. */
export function quickSearchPanel(page: HostPage): Panel {
  return panelOf({
    keyboard: page.page.keyboard,
    root: () => quickSearchDocument(page),
    selector: 'main',
    settle: () => settle(page),
  });
}

/** Waits until `panel` is closed. */
export async function untilClosed(panel: Panel): Promise<void> {
  await until(
    'the panel to close',
    () => panel.read(),
    (seen) => seen === undefined,
  );
}

/** The document of the quick search over `page`; undefined while none is open. */
export async function quickSearchDocument(page: HostPage): Promise<SurfaceRoot | undefined> {
  const frame = quickSearchFrame(page);
  // The frame may close meanwhile.
  const handle = await frame?.evaluateHandle(() => document).catch(() => undefined);
  return handle && scopeOf(handle);
}

/** The frame of the quick search over `page`. */
export function quickSearchFrame({ page }: HostPage): Frame | undefined {
  // Firefox reports only the initial address of a frame. The page's own frames come first.
  return page.frames().findLast((frame) => frame !== page.mainFrame() && !frame.detached);
}

interface Place {
  readonly keyboard: Keyboard;
  readonly root: () => Promise<SurfaceRoot | undefined>;
  readonly selector: string;
  readonly settle: () => Promise<void>;
}

function panelOf({ keyboard, root, selector, settle }: Place): Panel {
  const read = async (): Promise<SeenPanel | undefined> => {
    const handle = await root();
    return handle && readPanel(handle, selector).catch(() => undefined);
  };
  const untilPanel: Panel['until'] = async (what, isDone) => {
    const panel = await until(what, read, (seen) => seen !== undefined && isDone(seen));
    if (panel === undefined) throw new Error(`No panel for ${what}`);
    return panel;
  };
  const enter = async (text: string, put: () => Promise<void>): Promise<SeenPanel> => {
    await untilPanel('the field, or an answer come back', (seen) => {
      return seen.isFieldFocused || seen.answer?.hasFocus === true;
    });
    await put();
    await untilPanel('the text typed', ({ field }) => field?.endsWith(text) === true);
    await settle();
    return untilPanel('the panel', () => true);
  };
  return {
    read,
    until: untilPanel,
    search: (text) => enter(text, () => keyboard.type(text)),
    paste: (text) => enter(text, async () => insertText(await root(), text)),
    async openFirst() {
      // Results have an active option; suggestions have none.
      if ((await read())?.active === undefined) await keyboard.press('ArrowDown');
      await untilPanel('the first option', ({ active }) => active !== undefined);
      await keyboard.press('Enter');
      const { answer } = await untilPanel('the answer', (seen) => seen.answer?.hasFocus === true);
      if (answer === undefined) throw new Error('No answer');
      return answer;
    },
  };
}

async function insertText(root: SurfaceRoot | undefined, text: string): Promise<void> {
  await root?.evaluate((_, inserted) => document.execCommand('insertText', false, inserted), text);
}

async function readPanel(root: SurfaceRoot, selector: string): Promise<SeenPanel | undefined> {
  const seen = await root.evaluate((place, within) => {
    const panel = place.querySelector<HTMLElement>(within);
    if (panel?.checkVisibility() !== true) return null;
    const field = panel.querySelector<HTMLInputElement>('[role="combobox"]');
    const title = panel.querySelector<HTMLElement>('article h2');
    return {
      field: field?.value,
      isFieldFocused: field !== null && place.activeElement === field,
      groups: [...panel.querySelectorAll('[role="group"]')].map((group) => ({
        title: place.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
        options: [...group.querySelectorAll('[role="option"]')].map((option) => option.textContent ?? ''),
      })),
      active: panel.querySelector('[role="option"][aria-selected="true"]')?.textContent ?? undefined,
      answer:
        title === null
          ? undefined
          : {
              title: title.innerText,
              text: panel.querySelector<HTMLElement>('article')?.innerText ?? '',
              official: panel.querySelector('a.official')?.getAttribute('href') ?? '',
              marked: [...panel.querySelectorAll('article mark')].map((mark) => mark.textContent ?? ''),
              hasFocus: place.activeElement === title,
            },
      text: panel.innerText,
    };
  }, selector);
  if (seen === null) return undefined;
  const groups = Object.fromEntries(
    seen.groups.map(({ title, options }) => [plain(title), options.map(plain)]),
  );
  const { field, active, answer } = seen;
  return {
    ...seen,
    field,
    active: active && plain(active),
    answer: answer && { ...answer, title: plain(answer.title), text: plain(answer.text) },
    groups,
    text: plain(seen.text),
  };
}
