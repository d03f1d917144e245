import type { Frame } from 'puppeteer-core';
import { buildExtension, extensionDir } from '../browser-driver/build-extension';
import { launchChromium } from '../browser-driver/chromium/chromium';
import { fixtureSite } from '../browser-driver/fixture';
import { pressToClose, QUICK_SEARCH_CHORD } from '../browser-driver/keys';
import { untilHighlighted } from '../browser-driver/page-text';
import { quickSearchFrame, quickSearchPanel, untilClosed } from '../browser-driver/panel';
import { medianOf } from './quantile';
import { openReport } from './report';

const report = openReport('bench:quick-search');

// npm run bench:quick-search: the time that the quick search takes to open over a page, in Chromium.
const OPENINGS = 20;
const GOAL_MS = 100;

/** Milliseconds of one opening. */
interface Opening {
  /** From the shortcut, as sent by the driver, to the first paint of the panel. */
  readonly fromShortcut: number;
  /** From the start of the frame's navigation to the same paint. */
  readonly ofFrame: number;
}

await buildExtension('chromium');
const driver = await launchChromium({ extension: extensionDir('chromium') });
const openings: Opening[] = [];
try {
  const host = await driver.open(fixtureSite('formation'));
  await untilHighlighted(host.page, 'OPCO');
  const panel = quickSearchPanel(host);
  while (openings.length < OPENINGS) {
    const pressed = performance.timeOrigin + performance.now();
    await host.press(QUICK_SEARCH_CHORD);
    await panel.until('the field', ({ isFieldFocused }) => isFieldFocused);
    const frame = quickSearchFrame(host);
    if (frame === undefined) throw new Error('The quick search has no frame');
    const { origin, painted } = await firstPaint(frame);
    openings.push({ fromShortcut: origin + painted - pressed, ofFrame: painted });
    await pressToClose(host.page.keyboard, 'Escape');
    await untilClosed(panel);
  }
} finally {
  await driver.close();
}

// The first opening also starts the process of the frame.
const [first, ...next] = openings.map(({ fromShortcut }) => fromShortcut);
report('| from | median ms | slowest ms | goal | verdict |\n|---|---|---|---|---|');
reportTimes('the shortcut', next);
reportTimes(
  'the start of the frame',
  openings.slice(1).map(({ ofFrame }) => ofFrame),
);
report(`\nFirst opening in a tab: ${first?.toFixed(0)} ms from the shortcut.`);

function reportTimes(from: string, times: readonly number[]): void {
  const median = medianOf(times);
  const verdict = median <= GOAL_MS ? 'met' : '**missed**';
  report(`| ${from} | ${median.toFixed(0)} | ${Math.max(...times).toFixed(0)} | ≤ ${GOAL_MS} | ${verdict} |`);
}

/** When the panel was first painted, in milliseconds after `origin`, the start of the frame's navigation. */
function firstPaint(frame: Frame): Promise<{ origin: number; painted: number }> {
  return frame.evaluate(async () => {
    const painted = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    return { origin: performance.timeOrigin, painted };
  });
}
