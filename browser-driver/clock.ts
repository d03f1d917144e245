import type { HostPage } from './driver';

/** A stopped clock in the content script; only `advance` moves it. */
export interface Clock {
  /** Advances by `ms` milliseconds and runs the timers due. */
  advance(ms: number): Promise<void>;
}

/** Replaces `setTimeout` and `performance.now` in the content script's world, not in the page's. */
export async function stopClock(page: HostPage): Promise<Clock> {
  const world = await page.contentWorld();
  await world.evaluate((global) => {
    let now = performance.now();
    let count = 0;
    const timers = new Map<number, { readonly due: number; readonly run: () => void }>();
    Object.assign(global, {
      setTimeout(run: () => void, ms = 0) {
        count += 1;
        timers.set(count, { due: now + ms, run });
        return count;
      },
      clearTimeout: (id: number) => timers.delete(id),
      advanceClock(passed: number) {
        now += passed;
        for (const [id, { due, run }] of [...timers]) {
          if (due > now) continue;
          timers.delete(id);
          run();
        }
      },
    });
    performance.now = () => now;
  });
  return {
    advance: (ms) => world.evaluate((global, passed) => Reflect.get(global, 'advanceClock')(passed), ms),
  };
}
