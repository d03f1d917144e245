/**
 * How many times as long `work` takes on a text four times as long: about 4 for linear work, 16 for quadratic work.
 * A millisecond is added to the shorter time, so that work too fast to measure gives a small number.
 */
export function growthOf(
  textOf: (length: number) => string,
  work: (text: string) => unknown,
  length = 25_000,
): number {
  const [short = 0, long = 0] = [length, 4 * length].map((size) => {
    const text = textOf(size);
    return Math.min(...[1, 2, 3, 4, 5].map(() => timeOf(() => work(text))));
  });
  return long / (short + 1);
}

/** Linear work stays below this {@link growthOf}, quadratic work does not. */
export const MAX_GROWTH = 10;

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
