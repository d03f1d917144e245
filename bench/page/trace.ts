import type { Page } from 'puppeteer-core';

/** The work of a page's main thread between two marks. Times are in milliseconds of that thread. */
export interface MainThread {
  /** Sum of its tasks, without waits and without the browser's painting. */
  readonly busyMs: number;
  /** The browser's painting time. */
  readonly paintMs: number;
  readonly longestMs: number;
}

interface TraceEvent {
  readonly name: string;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** CPU time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];
const LAYOUT = ['Layout', 'UpdateLayoutTree'];
const PAINTING = ['PrePaint', 'Paint', 'Layerize', 'Commit'];
const OUR_SCRIPT = 'content-scripts/';
const SETTLING_MS = 500;
const BEGIN = 'bench-begin';
const END = 'bench-end';

/** Mark of the page's first frame with a highlight. */
export const FIRST_HIGHLIGHT = 'bench-first-highlight';

/** The tasks of the page's main thread while `work` runs and for `restMs` after it. */
export async function traceTasks(
  page: Page,
  work: () => Promise<unknown>,
  restMs: number,
): Promise<MainThread> {
  const events = await record(page, async () => {
    await page.evaluate((name) => performance.mark(name), BEGIN);
    await work();
    await rest(restMs);
    await page.evaluate((name) => performance.mark(name), END);
  });
  const [begin, end] = [find(events, BEGIN), find(events, END)];
  const onThread = events.filter(
    ({ ts, pid, tid }) => pid === begin.pid && tid === begin.tid && ts > begin.ts && ts < end.ts,
  );
  const durationsOf = (names: readonly string[]): number[] =>
    onThread.filter(({ name }) => names.includes(name)).map(millisecondsOf);
  const tasks = durationsOf(['RunTask']);
  const paintMs = sum(durationsOf(PAINTING));
  return { busyMs: sum(tasks) - paintMs, paintMs, longestMs: Math.max(0, ...tasks) };
}

/** What our content script did in a page. */
export interface OurWork extends Pick<MainThread, 'busyMs' | 'longestMs'> {
  /** Layout that it forced. The page's change needs it anyway before the next frame, so `busyMs` excludes it. */
  readonly layoutMs: number;
}

/**
 * The work of our content script during `work`, a change of the page, and for `restMs` after it: its functions, what
 * they force except layout, and the microtasks that follow in the same task.
 */
export async function traceOurs(page: Page, work: () => Promise<unknown>, restMs: number): Promise<OurWork> {
  const events = await record(page, async () => {
    await work();
    await rest(restMs);
  });
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    name === 'FunctionCall' && args?.data?.url?.includes(OUR_SCRIPT) === true;
  const findTask = createEnclosing(events.filter(({ name }) => name === 'RunTask'));
  const calls = events.filter((event) => isOurs(event) || event.name === 'RunMicrotasks');
  const findCall = createEnclosing(calls);
  const ours = new Set(calls.filter(isOurs).map(findTask));
  const spent = new Map<TraceEvent, number>();
  let layoutMs = 0;
  for (const event of [...calls, ...events.filter(({ name }) => LAYOUT.includes(name))]) {
    const task = findTask(event);
    const isCall = findCall(event) === event;
    const isForced = LAYOUT.includes(event.name) && findCall(event) !== undefined;
    if (task === undefined || !ours.has(task) || (!isCall && !isForced)) continue;
    const ms = millisecondsOf(event);
    spent.set(task, (spent.get(task) ?? 0) + (isForced ? -ms : ms));
    if (isForced) layoutMs += ms;
  }
  return { busyMs: sum([...spent.values()]), longestMs: Math.max(0, ...spent.values()), layoutMs };
}

/** Finds the outermost of `events` that contains or equals an event. */
function createEnclosing(events: readonly TraceEvent[]): (event: TraceEvent) => TraceEvent | undefined {
  const byThread = new Map<string, TraceEvent[]>();
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  for (const event of sorted) {
    const outermost = byThread.get(threadOf(event)) ?? [];
    const last = outermost.at(-1);
    if (last === undefined || !isWithin(event, last)) outermost.push(event);
    byThread.set(threadOf(event), outermost);
  }
  return (event) => {
    const outermost = byThread.get(threadOf(event)) ?? [];
    let [low, high] = [0, outermost.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((outermost[middle]?.ts ?? 0) <= event.ts) low = middle + 1;
      else high = middle;
    }
    const found = outermost[low - 1];
    return found !== undefined && isWithin(event, found) ? found : undefined;
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

function millisecondsOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1_000;
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return outer.ts <= inner.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

/** Milliseconds from the moment our content script starts, while `load` loads the page, to {@link FIRST_HIGHLIGHT}. */
export async function traceFirstHighlight(page: Page, load: () => Promise<unknown>): Promise<number> {
  const events = await record(page, load);
  const shown = find(events, FIRST_HIGHLIGHT);
  const started = events.find(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.includes(OUR_SCRIPT) === true,
  );
  if (started === undefined) throw new Error('The trace does not show our script');
  return (shown.ts - started.ts) / 1_000;
}

/** Milliseconds that the main thread spends on compiling and running the script `file`, while `load` loads the page. */
export async function traceScript(page: Page, file: string, load: () => Promise<unknown>): Promise<number> {
  const events = await record(page, load);
  const found = events.filter(
    ({ name, args }) =>
      ['EvaluateScript', 'v8.compile'].includes(name) && args?.data?.url?.endsWith(file) === true,
  );
  if (found.length === 0) throw new Error(`The trace does not show ${file}`);
  // Compiling may be a part of evaluating.
  const isWithin = (event: TraceEvent): boolean =>
    found.some(
      (other) =>
        other !== event && other.ts <= event.ts && event.ts + (event.dur ?? 0) <= other.ts + (other.dur ?? 0),
    );
  return sum(found.filter((event) => !isWithin(event)).map(({ dur = 0 }) => dur / 1_000));
}

/** Milliseconds in our content script's functions and their callees while `work` runs. Sampled every 0.1 ms. */
export async function profileOurs(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  await rest(SETTLING_MS);
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = new Set<number>();
  // Parents come before their children.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.url.includes(OUR_SCRIPT)) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  const { samples = [], timeDeltas = [] } = profile;
  return samples.reduce((sum, id, index) => sum + (ours.has(id) ? (timeDeltas[index] ?? 0) : 0), 0) / 1_000;
}

/** Waits. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function record(page: Page, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const trace = await page.tracing.stop();
  return JSON.parse(new TextDecoder().decode(trace)).traceEvents;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function find(events: readonly TraceEvent[], wanted: string): TraceEvent {
  const event = events.find(({ name }) => name === wanted);
  if (event === undefined) throw new Error(`The trace has no ${wanted}`);
  return event;
}
