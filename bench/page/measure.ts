import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL } from '../../browser-driver/fixture';
import { untilHighlighted } from '../../browser-driver/page-text';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import type { Settings } from '../../src/storage/settings';
import { type GeneratedPage, LAST_TERM } from './generated-pages';
import { FIRST_HIGHLIGHT, profileOurs, rest, traceFirstHighlight, traceOurs, traceTasks } from './trace';

declare const chrome: { readonly storage: { readonly local: { set(items: unknown): Promise<void> } } };

/** The costs of the extension in one run over one page. Times are in ms of the main thread. */
export interface Run {
  /** A bare TreeWalker pass in a world that has not seen the page. */
  readonly floorMs: number;
  readonly scanMs: number;
  /** The browser's time to paint the highlights. */
  readonly paintMs: number;
  readonly longestTaskMs: number;
  readonly firstHighlightMs: number | undefined;
  /** Our total cost for the page's own `act`. */
  readonly actMs: number | undefined;
  /** Without the layout that we force, which the changes need anyway. */
  readonly mutationsMs: number;
  readonly mutationsLayoutMs: number;
  readonly pointerMoveMs: number;
  readonly layoutShift: number;
}

const REST_MS = 2_500;
const SETTLING_MS = 500;
const MUTATIONS = 1_000;
const POINTER_MOVES = 100;
const FLOOR = `(() => {
  const start = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode() !== null) length += walker.currentNode.nodeValue.length;
  return length === 0 ? 0 : performance.now() - start;
})()`;

/**
 * Measures the extension on `page` in a new tab. A settings change starts the scan in a page at rest, so that no task
 * of the page's loading is counted as ours. A change that starts no scan gives the cost of a change.
 */
export async function measureRun(driver: Driver, page: GeneratedPage): Promise<Run> {
  const host = await driver.open({ url: FORMATION_URL, html: page.html });
  await change(host, { highlight: false });
  await host.page.reload();
  await host.contentWorld();
  await rest(REST_MS);
  const floorMs = await timeFloor(host);
  const idle = await traceTasks(host.page, () => change(host, { highlight: false, learn: false }), REST_MS);
  const scan = await traceTasks(host.page, () => change(host, { highlight: true }), REST_MS);
  if (page.hasTerms) await untilHighlighted(host.page, LAST_TERM);
  const layoutShift = await readLayoutShift(host);
  const mutations = await traceOurs(host.page, () => mutate(host), SETTLING_MS);
  const { act: expression } = page;
  const act =
    expression === undefined
      ? undefined
      : await traceOurs(host.page, () => host.page.evaluate(expression), REST_MS);
  const pointerMs = await profileOurs(host.page, () => movePointer(host));
  const firstHighlightMs = page.hasTerms ? await timeFirstHighlight(host) : undefined;
  await host.page.close();
  return {
    floorMs,
    scanMs: scan.busyMs - idle.busyMs,
    paintMs: scan.paintMs - idle.paintMs,
    longestTaskMs: act === undefined ? scan.longestMs : act.longestMs,
    actMs: act?.busyMs,
    firstHighlightMs,
    mutationsMs: mutations.busyMs,
    mutationsLayoutMs: mutations.layoutMs,
    pointerMoveMs: pointerMs / POINTER_MOVES,
    layoutShift,
  };
}

/** Bytes of the page's JavaScript heap after a garbage collection, with all its scripts. */
export async function readHeap(driver: Driver, page: GeneratedPage): Promise<number> {
  const host = await driver.open({ url: FORMATION_URL, html: page.html });
  await rest(REST_MS);
  const session = await host.page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await host.page.close();
  return usedSize;
}

async function change(host: HostPage, settings: Partial<Settings>): Promise<void> {
  const world = await host.contentWorld();
  await world.evaluate((_, stored) => chrome.storage.local.set({ settings: stored }), settings);
}

/**
 * Times the first pass over the page's text in a new isolated world, like that of a content script. Most of the time
 * goes into the wrapper objects of the nodes.
 */
async function timeFloor({ page }: HostPage): Promise<number> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'floor',
  });
  const { result } = await session.send('Runtime.evaluate', {
    contextId,
    expression: FLOOR,
    returnByValue: true,
  });
  await session.detach();
  return Number(result.value);
}

/** Makes MUTATIONS changes to paragraphs, ten in each frame. */
function mutate({ page }: HostPage): Promise<void> {
  return page.evaluate(async (count) => {
    const paragraphs = [...document.querySelectorAll('p')];
    for (let index = 0; index < count; index += 1) {
      const text = paragraphs[(index * 7) % paragraphs.length]?.firstChild;
      if (text instanceof Text) text.data = `${text.data} (${index})`;
      if (index % 10 === 0) await new Promise(requestAnimationFrame);
    }
  }, MUTATIONS);
}

async function movePointer({ page }: HostPage): Promise<void> {
  for (let step = 0; step < POINTER_MOVES; step += 1) await page.mouse.move(20 + step * 5, 20 + step * 4);
}

async function timeFirstHighlight({ page }: HostPage): Promise<number> {
  await page.evaluateOnNewDocument(
    (name, mark) => {
      // A method: tsx wraps functions in `__name`, which the page lacks.
      const poll = {
        look(): void {
          if (CSS.highlights.has(name)) performance.mark(mark);
          else requestAnimationFrame(() => this.look());
        },
      };
      poll.look();
    },
    HIGHLIGHT_NAME,
    FIRST_HIGHLIGHT,
  );
  return traceFirstHighlight(page, async () => {
    await page.reload();
    await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, {}, FIRST_HIGHLIGHT);
  });
}

function readLayoutShift({ page }: HostPage): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );
}
