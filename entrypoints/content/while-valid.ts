import type { PageLife } from '../../src/browser/page-life';

/**
 * `ask`, for as long as the extension that this script belongs to is there. After an update or a removal the context
 * is invalid: its signal aborts, which takes everything of ours out of the page, and the question stays unanswered.
 */
export function whileValid<Ask extends (request: never) => Promise<unknown>>(life: PageLife, ask: Ask): Ask;
export function whileValid(
  life: PageLife,
  ask: (request: never) => Promise<unknown>,
): (request: never) => Promise<unknown> {
  return (request) =>
    ask(request).catch((error: unknown) => {
      if (life.isInvalid) return new Promise(() => {});
      throw error;
    });
}

/** The signal of what lives in a page, and how a failure ends it: everything of ours is taken out, and the browser told. */
export function untilFailure({ signal }: { readonly signal: AbortSignal }): {
  readonly signal: AbortSignal;
  readonly onFailure: (error: unknown) => never;
} {
  const failure = new AbortController();
  return {
    signal: AbortSignal.any([signal, failure.signal]),
    onFailure(error) {
      failure.abort();
      throw error;
    },
  };
}
