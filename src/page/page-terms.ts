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
  /** Whether terms may be looked for at the page's address. Asked again at each change. */
  readonly isAllowed: () => boolean;
  /** Whether a term may be shown. */
  readonly isShown: (termId: string) => boolean;
  /** Called with the occurrences to highlight, in reading order, whenever they may have changed. */
  readonly onUpdate: (occurrences: readonly Occurrence[]) => void;
  readonly signal: AbortSignal;
}

/** The terms of the page as they are kept up to date. */
export interface PageTerms {
  /** Reads the whole page: at first, and when other terms may be shown than before. */
  refresh(): void;
}

/**
 * Looks for terms in the page, from the first `refresh` on and after each change of the page, in small slices, until
 * `signal` aborts.
 */
export function attachPageTerms(options: PageTermsOptions): PageTerms {
  const { root, matcher, ignored, isAllowed, isShown, onUpdate, signal } = options;
  const queue = new Set<Element>();
  let known: Occurrence[] = [];
  let isWorking = false;
  let isScheduled = false;

  const update = (): void => onUpdate(isAllowed() ? firstInSections(root, known) : []);
  const keep = (occurrence: Occurrence): void => {
    if (isShown(occurrence.termId)) known.push(occurrence);
  };

  const work = async (): Promise<void> => {
    isScheduled = false;
    if (isWorking || signal.aborted) return;
    isWorking = true;
    for (const element of queue) {
      queue.delete(element);
      known = known.filter(({ run }) => run.block.isConnected && !element.contains(run.block));
      if (!element.isConnected || !isAllowed() || !isReadable(element)) continue;
      const scan = findOccurrences(element, matcher, keep);
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
  const refresh = (): void => {
    queue.add(root);
    schedule();
  };
  // A client-side navigation may change the address after the text.
  navigation.addEventListener('currententrychange', refresh, { signal });
  return { refresh };
}
