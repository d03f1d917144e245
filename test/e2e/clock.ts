import type { HostPage } from './driver';

/** The time of the content script, which stands still until it is advanced. */
export interface Clock {
  /** Lets `ms` milliseconds pass, and what was due in them happen. */
  advance(ms: number): Promise<void>;
}

interface FakeTime {
  now: number;
  readonly timers: Map<number, { readonly due: number; readonly run: () => void }>;
}

/** Takes over `setTimeout` and `performance.now` in the content script's world; the page keeps its own. */
export async function stopClock(page: HostPage): Promise<Clock> {
  const world = await page.contentWorld();
  const time = await world.evaluateHandle((global) => {
    const fake: FakeTime = { now: performance.now(), timers: new Map() };
    let count = 0;
    Object.assign(global, {
      setTimeout(run: () => void, ms = 0) {
        count += 1;
        fake.timers.set(count, { due: fake.now + ms, run });
        return count;
      },
      clearTimeout: (id: number) => fake.timers.delete(id),
    });
    performance.now = () => fake.now;
    return fake;
  });
  return {
    advance: (ms) =>
      time.evaluate((fake, passed) => {
        fake.now += passed;
        for (const [id, { due, run }] of [...fake.timers]) {
          if (due > fake.now) continue;
          fake.timers.delete(id);
          run();
        }
      }, ms),
  };
}
