/** Work that can be done piece by piece: whoever runs it may let others have their turn between two. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  return resumable(steps).finish();
}

/** Work that somebody does bit by bit, until somebody else needs its result now. */
export interface Resumable<Result> {
  /** Does a piece; whether more are left. */
  step(): boolean;
  /** Does what is left. */
  finish(): Result;
}

/** Begins nothing yet. */
export function resumable<Result>(steps: Steps<Result>): Resumable<Result> {
  let last: IteratorResult<void, Result> | undefined;
  const next = (): IteratorResult<void, Result> => {
    if (last?.done !== true) last = steps.next();
    return last;
  };
  return {
    step: () => next().done !== true,
    finish() {
      let at = next();
      while (at.done !== true) at = next();
      return at.value;
    },
  };
}
