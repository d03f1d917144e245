import type { TermMatcher } from '../terms/term-matcher';
import { observePage } from './observe-page';
import { findOccurrences, type Occurrence } from './occurrences';
import { firstInSections } from './sections';
import { runInSlices } from './slices';
import { blockOf, isReadable } from './text-runs';

/** What {@link attachPageTerms} works with. */
export interface PageTermsOptions {
  readonly root: Element;
  readonly matcher: TermMatcher;
  /** Our own element in the page, whose changes do not count. */
  readonly ignored: Node;
  /** Whether terms may be looked for at this address. Asked again at each change. */
  readonly isAllowed: (location: Location) => boolean;
  /** Called with the occurrences to highlight, in reading order, whenever they may have changed. */
  readonly onUpdate: (occurrences: readonly Occurrence[]) => void;
  readonly signal: AbortSignal;
}

/** Looks for terms in the page, now and after each of its changes, in small slices, until `signal` aborts. */
export function attachPageTerms(options: PageTermsOptions): void {
  const { root, matcher, ignored, isAllowed, onUpdate, signal } = options;
  const queue = new Set<Element>([root]);
  let known: Occurrence[] = [];
  let isWorking = false;
  let isScheduled = false;

  const update = (): void => onUpdate(isAllowed(location) ? firstInSections(root, known) : []);

  const work = async (): Promise<void> => {
    isScheduled = false;
    if (isWorking || signal.aborted) return;
    isWorking = true;
    for (const element of queue) {
      queue.delete(element);
      known = known.filter(({ run }) => run.block.isConnected && !element.contains(run.block));
      if (!element.isConnected || !isAllowed(location) || !isReadable(element)) continue;
      const scan = findOccurrences(element, matcher, (occurrence) => known.push(occurrence));
      if ((await runInSlices(scan, { signal, onPause: update })) === 'lost') queue.add(element);
    }
    isWorking = false;
    if (!signal.aborted) update();
  };

  // Once a frame at most, before it is painted; never while the tab is hidden.
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => void work());
  };

  observePage(
    root,
    ({ dirty }) => {
      for (const element of dirty) queue.add(blockOf(element));
      schedule();
    },
    { signal, ignored },
  );
  // A client-side navigation may change the address after the text.
  navigation.addEventListener(
    'currententrychange',
    () => {
      queue.add(root);
      schedule();
    },
    { signal },
  );
  void work();
}
