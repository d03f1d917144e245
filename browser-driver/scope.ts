import type { JSHandle } from 'puppeteer-core';

/** A world or a root in a browser that runs functions of a test. */
export interface Scope<Root> {
  /** Runs `run` there with the root. Arguments and result are copied as JSON. Rejects if `run` throws. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (root: Root, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

/** The scope of a handle. */
export function scopeOf<Root>(handle: JSHandle<Root>): Scope<Root> {
  // Puppeteer's type also accepts handles as arguments; ours does not.
  return { evaluate: handle.evaluate.bind(handle) as Scope<Root>['evaluate'] };
}
