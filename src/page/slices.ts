// Half a frame: the page keeps the other half.
const SLICE_MS = 8;

interface Scheduler {
  postTask?(task: () => void): Promise<void>;
}

declare const scheduler: Scheduler | undefined;

/**
 * Runs `work` to its end in slices of a few milliseconds, giving the page its turn between two; before the first of
 * these turns, `onFirstPause` may show what there is. Resolves to false when `signal` aborts before the end.
 */
export async function runInSlices(
  work: Iterator<void>,
  { signal, onFirstPause }: { readonly signal: AbortSignal; readonly onFirstPause?: () => void },
): Promise<boolean> {
  let isFirst = true;
  let sliceEnd = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    if (work.next().done === true) return true;
    if (performance.now() < sliceEnd) continue;
    if (isFirst) onFirstPause?.();
    isFirst = false;
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
