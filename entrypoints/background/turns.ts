import type { GiveTurn } from '../../src/search/live-index';

// A message that comes meanwhile waits no longer than this.
const TURN_MS = 8;

/** Lets messages in every few milliseconds. */
export function createTurns(): GiveTurn {
  let end = performance.now() + TURN_MS;
  return () => {
    if (performance.now() < end) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        end = performance.now() + TURN_MS;
        resolve();
      });
    });
  };
}
