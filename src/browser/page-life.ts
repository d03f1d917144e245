import { native } from './native';

/** The lifetime of our script in a page. */
export interface PageLife {
  /** Aborts when the extension is found updated or removed. */
  readonly signal: AbortSignal;
  /** Checks whether the extension was updated or removed, and aborts `signal` if so. */
  readonly isInvalid: boolean;
}

/**
 * The argument of a content script's `main`. It replaces WXT's class of this name (alias in wxt.config.ts), which is
 * three times as large and ends older copies of the script through a DOM event that any page can forge. Neither browser
 * needs that event: Chromium starts no second copy in a page, and Firefox ends the first.
 */
export function ContentScriptContext(): PageLife {
  const life = new AbortController();
  const { signal } = life;
  return {
    signal,
    get isInvalid() {
      if (native.runtime?.id === undefined) life.abort();
      return signal.aborted;
    },
  };
}

/** A signal that also aborts on failure; our interface then leaves the page. */
export function untilFailure({ signal }: { readonly signal: AbortSignal }): {
  readonly signal: AbortSignal;
  /** Aborts the signal and throws `error` on, so that the browser reports it. */
  readonly onFailure: (error: unknown) => never;
  /** Aborts the signal without a report. */
  readonly end: () => void;
} {
  const failure = new AbortController();
  return {
    signal: AbortSignal.any([signal, failure.signal]),
    end: () => failure.abort(),
    onFailure(error) {
      failure.abort();
      throw error;
    },
  };
}
