import type { TermMatcher } from '../terms/term-matcher';
import { type Block, type Change, type ChangeQueue, createChangeQueue } from './change-queue';
import { createGate, type Judge } from './gate';
import { type BlockReading, createLandmarks } from './landmarks';
import { observePage } from './observe-page';
import { findOccurrences, type Landmark, type Occurrence } from './occurrences';
import { createChoice } from './sections';
import { createAttendant, runInSlices } from './timing';
import { visibleBlocks } from './visibility';

// A popover, a box ticked, the end of an animation, a style sheet that comes late, a window of another size, a carousel.
const REVEALING_EVENTS = ['toggle', 'change', 'transitionend', 'animationend', 'load', 'resize', 'scroll'];
// What shows or hides text often does so at each frame of an animation.
const VISIBILITY_REST_MS = 150;

/** What {@link attachPageTerms} works with. */
export interface PageTermsOptions {
  readonly matcher: TermMatcher;
  /** Our own element in the page, whose changes do not count. */
  readonly ignored: Node;
  /** Whether terms may be looked for at the page's address. Asked again at each change. */
  readonly isAllowed: () => boolean;
  /** Judges sentences: nothing is shown before it has. */
  readonly judge: Judge;
  /** How many sentences `judge` takes at once. */
  readonly maxJudged: number;
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

/**
 * Looks for terms in the page, from the first `refresh` on and after each change of the page, in small slices, until
 * `signal` aborts. What can be seen comes first.
 */
export function attachPageTerms(options: PageTermsOptions): PageTerms {
  const { ignored, isAllowed, onFailure, signal } = options;
  const queue = createChangeQueue();
  // Until the first `refresh`, the settings are not known.
  let isStarted = false;
  let isWorking = false;
  const work = async (): Promise<void> => {
    if (!isStarted || isWorking || signal.aborted) return;
    isWorking = true;
    await readQueue(reader, queue, isAllowed);
    isWorking = false;
    if (!queue.isEmpty()) timing.schedule();
  };
  const timing = createTiming(() => void work().catch(onFailure), { signal });
  const add = (change: Change): void => {
    queue.add(change);
    timing.schedule();
  };
  const seeAnew = (): void => timing.rest(() => add({ isSeenAnew: true }));
  const revealing = attendRevealing(seeAnew, { signal });
  const reader = createReader(options, { onChange: add, onPublished: revealing.needed });
  const readAll = (): void => {
    const root: Element | null = document.documentElement;
    if (root !== null) queue.add({ deep: new Set([root]), isMoved: true });
  };
  observePage(
    (change) => {
      queue.add(change);
      if (change.isReplaced) {
        reader.clear();
        readAll();
      }
      if (!queue.isEmpty()) timing.schedule();
      seeAnew();
    },
    { signal, ignored },
  );
  // A client-side navigation may change the address after the text.
  const onNavigation = (): void => {
    readAll();
    timing.schedule();
  };
  navigation.addEventListener('currententrychange', onNavigation, { signal });
  return {
    refresh() {
      isStarted = true;
      readAll();
      if (document.hidden) timing.schedule();
      else void work().catch(onFailure);
    },
  };
}

/** Reads what has changed and shows what is chosen of it. */
async function readQueue(reader: Reader, queue: ChangeQueue, isAllowed: () => boolean): Promise<void> {
  const { blocks, isMoved, isSeenAnew, isJudged } = queue.take();
  if (isSeenAnew) reader.forgetChoice();
  if (!isAllowed()) {
    reader.clear();
    return;
  }
  // Where the page is scrolled to is asked last: it forces the layout.
  const isAtTop =
    !reader.isEmpty() || blocks.every(({ root }) => root !== document.documentElement) || scrollY === 0;
  if (!isAtTop)
    await reader.read(
      [...visibleBlocks()].map((root) => ({ root, isDeep: true })),
      true,
    );
  await reader.read(blocks, isMoved || !isAtTop);
  if (isSeenAnew || isJudged) await reader.show();
}

type Reader = ReturnType<typeof createReader>;

/** What was found in the page, and what is chosen of it. `onPublished` is told whether the page has landmarks at all. */
function createReader(
  options: PageTermsOptions,
  on: { onChange(change: Change): void; onPublished(hasLandmarks: boolean): void },
) {
  const { judge, maxJudged, onUpdate, signal } = options;
  const landmarks = createLandmarks();
  let isEmpty = true;
  let showFirst: (() => void) | undefined;
  const gate = createGate(judge, maxJudged, () => {
    if (signal.aborted) return;
    showFirst?.();
    on.onChange({ isJudged: true });
  });
  const choice = createChoice(gate);
  /** The one place where what was chosen becomes what is highlighted. */
  const publish = (chosen: readonly Occurrence[]): void => {
    isEmpty = chosen.length === 0;
    onUpdate(chosen);
    on.onPublished(landmarks.size() > 0);
    gate.ask();
  };
  const show = async (): Promise<void> => {
    const chosen: Occurrence[] = [];
    if (await runInSlices(choice.choose(landmarks.all(), chosen), { signal })) publish(chosen);
  };
  return {
    show,
    forgetChoice: choice.forget,
    isEmpty: () => isEmpty,
    clear(): void {
      landmarks.clear();
      publish([]);
    },
    async read(blocks: readonly Block[], isMoved: boolean): Promise<void> {
      const readings: BlockReading[] = [];
      let isChanged = false;
      const work = function* (): Generator<void, void, void> {
        const onLost = (root: Element) => on.onChange({ deep: new Set([root]), isMoved: true });
        yield* readBlocks(blocks, readings, options, onLost);
        isChanged = yield* landmarks.update(readings, isMoved);
      };
      // What the first slice has found does not wait for the end of a long page.
      const onFirstPause = (): void => {
        const first = readings.flatMap(({ found }) => found);
        showFirst = () => {
          const chosen: Occurrence[] = [];
          if (!isEmpty) return;
          for (const _ of choice.choose(first, chosen));
          publish(chosen);
        };
        showFirst();
      };
      const isRead = await runInSlices(work(), { signal, onFirstPause });
      showFirst = undefined;
      if (isRead && isChanged) await show();
    },
  };
}

/** Calls `onReveal`, while it is needed, after what shows or hides text without a change of the page's elements. */
function attendRevealing(onReveal: () => void, { signal }: { readonly signal: AbortSignal }) {
  // The page itself scrolls without hiding anything.
  const onEvent = ({ type, target }: Event): void => {
    if (type !== 'scroll' || target !== document) onReveal();
  };
  return createAttendant(
    (within) => {
      for (const type of REVEALING_EVENTS)
        addEventListener(type, onEvent, { ...within, capture: true, passive: true });
    },
    { signal },
  );
}

/** Puts what each block holds now into `readings`; `onLost` is told those that the page changes meanwhile. */
function* readBlocks(
  blocks: readonly Block[],
  readings: BlockReading[],
  { matcher, isShown }: PageTermsOptions,
  onLost: (root: Element) => void,
): Generator<void, void, void> {
  for (const { root, isDeep } of blocks) {
    const found: Landmark[] = [];
    readings.push({ root, isDeep, found });
    const keep = (landmark: Landmark): void => {
      if (landmark.kind === 'heading') found.push(landmark);
      else {
        const terms = landmark.terms.filter(({ termId }) => isShown(termId));
        if (terms.length > 0) found.push({ ...landmark, terms });
      }
    };
    if ((yield* findOccurrences(root, matcher, keep, isDeep)) === 'lost') onLost(root);
    yield;
  }
}

/** When to work: once a frame at most, before it is painted, never while the tab is hidden; and after a rest. */
function createTiming(work: () => void, { signal }: { readonly signal: AbortSignal }) {
  let isScheduled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    schedule(): void {
      if (isScheduled) return;
      isScheduled = true;
      requestAnimationFrame(() => {
        isScheduled = false;
        work();
      });
    },
    rest(then: () => void): void {
      timer ??= setTimeout(() => {
        timer = undefined;
        then();
      }, VISIBILITY_REST_MS);
    },
  };
}
