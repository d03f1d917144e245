// Half a frame; the other half is left to the page.
const SLICE_MS = 8;

interface Scheduler {
  postTask?(task: () => void): Promise<void>;
}

declare const scheduler: Scheduler | undefined;

/**
 * Runs `work` in slices of a few milliseconds and yields to the page between them. Before each yield, it calls `onPause`,
 * which may show partial results. Resolves to false when `signal` aborts before the end.
 */
export async function runInSlices(
  work: Iterator<void>,
  { signal, onPause }: { readonly signal: AbortSignal; readonly onPause?: () => void },
): Promise<boolean> {
  let sliceEnd = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    if (work.next().done === true) return true;
    if (performance.now() < sliceEnd) continue;
    onPause?.();
    await yieldToPage();
    sliceEnd = performance.now() + SLICE_MS;
  }
  return false;
}

function yieldToPage(): Promise<void> {
  if (typeof scheduler !== 'undefined' && scheduler.postTask !== undefined)
    return scheduler.postTask(() => {});
  return new Promise((resolve) => setTimeout(resolve));
}

/** Work in the page, such as listeners, that runs only while it is needed. */
export interface Attendant {
  /** Starts the work when it becomes needed, ends it when it no longer is. */
  needed(isNeeded: boolean): void;
}

/** Creates an attendant. `attach` starts the work; its signal aborts when the work is no longer needed. */
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

/** Wraps `load` so that it is called once, on first use, and again only after a failure. */
export function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
