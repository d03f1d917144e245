import { native } from './native';

/** How long our script may work in a page. */
export interface PageLife {
  /** Aborts when the extension is found updated or removed. */
  readonly signal: AbortSignal;
  /** Looks whether the extension is still there; aborts `signal` when it is not. */
  readonly isInvalid: boolean;
}

/**
 * What the content script's `main` is given. It stands in for the class of this name in WXT (the alias is in
 * wxt.config.ts), which does the same and much else that we do not use, at three times the weight in each page.
 * It announces itself to no older copy, as WXT's does, by an event that any page could send to turn the extension off:
 * Chromium starts no second copy in a page, and Firefox kills the first.
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
