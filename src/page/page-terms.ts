import type { TermMatcher } from '../terms/term-matcher';
import { type Block, type Change, type ChangeQueue, createChangeQueue, observePage } from './changes';
import { createChoice, createGate, type Judge } from './choice';
import { type BlockReading, createLandmarks } from './landmarks';
import { findOccurrences, type Landmark, type Occurrence } from './occurrences';
import { createAttendant, runInSlices } from './timing';
import { visibleBlocks } from './visibility';

// Causes: a popover, a checkbox, the end of an animation, a late style sheet, a resized window, a carousel.
const REVEALING_EVENTS = ['toggle', 'change', 'transitionend', 'animationend', 'load', 'resize', 'scroll'];
// An animation may show or hide text at each frame.
const VISIBILITY_REST_MS = 150;
// Landmarks among which the first terms are chosen, in one task.
const MAX_FIRST = 1_000;

/** Options of {@link attachPageTerms}. */
export interface PageTermsOptions {
  readonly matcher: TermMatcher;
  /** Our own element in the page; its changes are ignored. */
  readonly ignored: Node;
  /** Whether terms may be searched at the page's address. Called at each change. */
  readonly isAllowed: () => boolean;
  /** Judges sentences; until then, no term is shown. */
  readonly judge: Judge;
  /** How many sentences `judge` takes at once. */
  readonly maxJudged: number;
  /** Whether a term may be shown. */
  readonly isShown: (termId: string) => boolean;
  /** Called with the occurrences to highlight, in reading order, whenever they may have changed. */
  readonly onUpdate: (occurrences: readonly Occurrence[]) => void;
  /** Called when the search for terms has failed; it then stops. */
  readonly onFailure: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** Keeps the terms of the page up to date. */
export interface PageTerms {
  /** Reads the whole page: at the start, and when the allowed terms change. */
  refresh(): void;
}

/**
 * Looks for terms in the page in small slices, at each `refresh` and after each change of the page, until `signal`
 * aborts. Visible text comes first.
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
  const timing = createTiming(() => void work().catch(onFailure));
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

/** Reads the queued changes and publishes the choice. */
async function readQueue(reader: Reader, queue: ChangeQueue, isAllowed: () => boolean): Promise<void> {
  const { blocks, isMoved, isSeenAnew, isJudged } = queue.take();
  if (isSeenAnew) reader.forgetChoice();
  if (!isAllowed()) {
    reader.clear();
    return;
  }
  // `scrollY` is read last, because it forces layout.
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

/** Holds the landmarks of the page and chooses among them. `onPublished` gets whether there are any landmarks. */
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
  /** The only place that passes chosen occurrences to `onUpdate`. */
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
      // Shows the first terms of a long page before all of it is read: at the pause that has found some, and whenever their
      // number has doubled, until one passes the gate.
      let tried = 0;
      showFirst = () => {
        if (!isEmpty) return;
        const first = readings.flatMap(({ found }) => found).slice(0, MAX_FIRST);
        tried = first.length;
        const chosen: Occurrence[] = [];
        for (const _ of choice.choose(first, chosen));
        publish(chosen);
      };
      const onPause = (): void => {
        const count = readings.reduce((sum, { found }) => sum + found.length, 0);
        if (count > 2 * tried && tried < MAX_FIRST) showFirst?.();
      };
      const isRead = await runInSlices(work(), { signal, onPause });
      showFirst = undefined;
      if (isRead && isChanged) await show();
    },
  };
}

/** Calls `onReveal`, while needed, after events that may show or hide text without a change of the DOM. */
function attendRevealing(onReveal: () => void, { signal }: { readonly signal: AbortSignal }) {
  // Scrolling the page itself hides no text.
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

/** Adds the landmarks of each block to `readings`; calls `onLost` for blocks that change meanwhile. */
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

/** Runs `work` at most once per frame, before paint, never in a hidden tab; `rest` throttles its calls. */
function createTiming(work: () => void) {
  let isScheduled = false;
  let isResting = false;
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
      if (isResting) return;
      isResting = true;
      setTimeout(() => {
        isResting = false;
        then();
      }, VISIBILITY_REST_MS);
    },
  };
}
