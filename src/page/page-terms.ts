import type { TermMatcher } from '../terms/term-matcher';
import { createAttendant } from './attend';
import { outermost, replaceLandmarks } from './landmarks';
import { observePage } from './observe-page';
import { findOccurrences, type Landmark, type Occurrence } from './occurrences';
import { firstInSections } from './sections';
import { runInSlices } from './slices';
import { blockOf } from './text-runs';
import { visibleBlocks } from './visible-blocks';

// A popover, a box ticked, the end of an animation, a style sheet that comes late, a window of another size.
const REVEALING_EVENTS = ['toggle', 'change', 'transitionend', 'load', 'resize'];

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
  /** Called when looking for terms has failed: nothing more is looked for. */
  readonly onFailure: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** The terms of the page as they are kept up to date. */
export interface PageTerms {
  /** Reads the whole page: at first, and when other terms may be shown than before. */
  refresh(): void;
}

// More would slow Firefox down (`Highlight.delete` is linear there) and help no reader.
const MOST_SHOWN = 2_000;
// What shows or hides text often does so at each frame of an animation.
const VISIBILITY_REST_MS = 150;

/**
 * Looks for terms in the page, from the first `refresh` on and after each change of the page, in small slices, until
 * `signal` aborts. What can be seen comes first.
 */
export function attachPageTerms(options: PageTermsOptions): PageTerms {
  const { root, matcher, ignored, isAllowed, isShown, onUpdate, onFailure, signal } = options;
  const queue = new Set<Element>();
  let landmarks: Landmark[] = [];
  let isWorking = false;
  let isScheduled = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const show = (all: readonly Landmark[]): void => {
    onUpdate(isAllowed() ? firstInSections(all, MOST_SHOWN) : []);
    attendant.needed(all.length > 0);
  };

  /** Puts what stands in each element now into `fresh`. Those that the page changes meanwhile are queued again. */
  function* readEach(
    elements: readonly Element[],
    fresh: Map<Element, Landmark[]>,
  ): Generator<void, void, void> {
    for (const element of elements) {
      const found: Landmark[] = [];
      fresh.set(element, found);
      if (!isAllowed()) continue;
      const result = yield* findOccurrences(element, matcher, (landmark) => {
        if (landmark.kind === 'heading' || isShown(landmark.termId)) found.push(landmark);
      });
      if (result === 'lost') queue.add(element);
      yield;
    }
  }

  const readAll = async (elements: readonly Element[]): Promise<void> => {
    const fresh = new Map<Element, Landmark[]>();
    // What can be seen comes first: at the top of a page that shows nothing yet, the first slice.
    const onFirstPause = (): void => {
      if (landmarks.length === 0) show([...fresh.values()].flat());
    };
    if (!(await runInSlices(readEach(elements, fresh), { signal, onFirstPause }))) return;
    landmarks = replaceLandmarks(landmarks, fresh);
    show(landmarks);
  };

  const work = (): void => {
    isScheduled = false;
    if (!isWorking && !signal.aborted) readQueue().catch(onFailure);
  };

  const readQueue = async (): Promise<void> => {
    isWorking = true;
    const elements = outermost(queue);
    queue.clear();
    if (landmarks.length === 0 && elements.includes(root) && scrollY > 0) {
      await readAll(outermost(visibleBlocks()));
    }
    await readAll(elements);
    isWorking = false;
    if (queue.size > 0) schedule();
  };

  // Once a frame at most, before it is painted; never while the tab is hidden.
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(work);
  };
  const scheduleRested = (): void => {
    rest ??= setTimeout(() => {
      rest = undefined;
      schedule();
    }, VISIBILITY_REST_MS);
  };

  // What shows or hides text without a change of the page's elements.
  const attendant = createAttendant(
    (options) => {
      for (const type of REVEALING_EVENTS)
        addEventListener(type, scheduleRested, { ...options, capture: true });
    },
    { signal },
  );
  observePage(
    root,
    ({ dirty, visibility }) => {
      for (const element of dirty) queue.add(blockOf(element));
      if (dirty.size > 0) schedule();
      else if (visibility) scheduleRested();
    },
    { signal, ignored },
  );
  const onNavigation = (): void => {
    queue.add(root);
    schedule();
  };
  // A client-side navigation may change the address after the text.
  navigation.addEventListener('currententrychange', onNavigation, { signal });
  signal.addEventListener('abort', () => clearTimeout(rest));
  return {
    refresh() {
      queue.add(root);
      if (document.hidden) schedule();
      else work();
    },
  };
}
