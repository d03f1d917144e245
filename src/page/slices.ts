// Half a frame: the page keeps the other half.
const SLICE_MS = 8;

interface Scheduler {
  yield?(): Promise<void>;
}

declare const scheduler: Scheduler | undefined;

/**
 * Runs `work` to its end in slices of a few milliseconds, giving the page its turn between two. Calls `onPause` at
 * each. Gives what `work` returns, or undefined when `signal` aborts first.
 */
export async function runInSlices<Result>(
  work: Iterator<void, Result>,
  { signal, onPause }: { readonly signal: AbortSignal; readonly onPause: () => void },
): Promise<Result | undefined> {
  let sliceEnd = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    onPause();
    await yieldToPage();
    sliceEnd = performance.now() + SLICE_MS;
  }
  return undefined;
}

function yieldToPage(): Promise<void> {
  if (typeof scheduler !== 'undefined' && scheduler.yield !== undefined) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
