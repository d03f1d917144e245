/** Attends to the page only while there is a reason to. */
export interface Attendant {
  /** Whether there is one now. */
  needed(isNeeded: boolean): void;
}

/** An attendant that calls `attach` when it is first needed, and aborts what it was given when it is no longer. */
export function createAttendant(
  attach: (options: { readonly signal: AbortSignal }) => void,
  { signal }: { readonly signal: AbortSignal },
): Attendant {
  let working: AbortController | undefined;
  return {
    needed(isNeeded) {
      if (isNeeded === (working !== undefined) || signal.aborted) return;
      working?.abort();
      working = isNeeded ? new AbortController() : undefined;
      if (working !== undefined) attach({ signal: AbortSignal.any([signal, working.signal]) });
    },
  };
}
