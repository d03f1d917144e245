// Only a failing test waits so long.
const PATIENCE_MS = 10_000;
const INTERVAL_MS = 25;

/**
 * Calls `read` every 25 ms until `isDone`; resolves to the value. Rejects after ten seconds; the message contains
 * `what` and the last value.
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
