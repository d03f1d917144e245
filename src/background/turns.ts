/** A message that arrives meanwhile waits at most this long. */
const TURN_MS = 8;

/** Divides long work: call `giveTurn` after each piece, and await what it returns. Messages come in every few milliseconds. */
export function createTurns(): () => Promise<void> | undefined {
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
