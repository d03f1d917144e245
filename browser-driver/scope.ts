import type { JSHandle } from 'puppeteer-core';

/** A world or a root in a browser, in which functions of a test are run. */
export interface Scope<Root> {
  /** Runs `run` there on the root itself. Arguments and result are copied, as JSON is. Rejects with what it throws. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (root: Root, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
}

/** The scope of a handle. */
export function scopeOf<Root>(handle: JSHandle<Root>): Scope<Root> {
  // Puppeteer's own type also lets handles in as arguments, which no type of ours can follow.
  return { evaluate: handle.evaluate.bind(handle) as Scope<Root>['evaluate'] };
}
