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

/** Calls `read` until it gives the same point twice; resolves to it. For clicks on what may still move. */
export async function untilStill<Point extends { readonly x: number; readonly y: number }>(
  what: string,
  read: () => Promise<Point | undefined>,
): Promise<Point> {
  let before: Point | undefined;
  const still = await until(`${what} to be still`, read, (now) => {
    const isStill = now !== undefined && now.x === before?.x && now.y === before.y;
    before = now;
    return isStill;
  });
  if (still === undefined) throw new Error(`There is no ${what}`);
  return still;
}
