// Longer than anything here takes; only a failing test waits so long.
const PATIENCE_MS = 10_000;
const INTERVAL_MS = 25;

/**
 * Reads again and again until `isDone`, and gives what was read. Rejects after ten seconds, with `what` was waited
 * for and what was read last.
 */
export async function until<Value>(
  what: string,
  read: () => Promise<Value>,
  isDone: (value: Value) => boolean,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}
