import { createAttendant } from '../page/attend';
import { isInRect, occurrenceAt } from '../page/hit-test';
import { isCurrent, type Occurrence, rangeOf } from '../page/occurrences';
import { sentenceAround } from '../page/sentence';
import type { TermNames } from '../page/term-names';
import type { Query, SearchOutcome } from '../search/types';
import type { MuteScope } from '../storage/mutes';
import type { ShadowHost } from '../ui/shadow-host';
import { Card } from './card';
import { CLOSED, deadlineOf, type HoverEvent, type HoverState, nextHoverState } from './hover-state';
import { isOnBridge, placeCard } from './placement';

/** The tooltip as the rest of the content script sees it. */
export interface Tooltip {
  /** Tells which occurrences can be explained; closes when the one explained has gone. */
  follow(occurrences: readonly Occurrence[]): void;
  /** Opens on `occurrence`, scrolled into view, with the focus in the card. */
  open(occurrence: Occurrence): void;
}

/** Shows the answer that fits a highlighted term on hover, click, tap or request, until `signal` aborts. */
export function attachTooltip({
  host,
  names,
  search,
  onMute,
  signal,
}: {
  readonly host: ShadowHost;
  readonly names: TermNames;
  readonly search: (query: Query) => Promise<SearchOutcome>;
  readonly onMute: (scope: MuteScope, termId: string, isMuted: boolean) => void;
  readonly signal: AbortSignal;
}): Tooltip {
  const surface = host.createSurface('tooltip');
  let occurrences: readonly Occurrence[] = [];
  let state: HoverState<Occurrence> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let answer: { readonly to: Occurrence; readonly outcome: Promise<SearchOutcome> } | undefined;
  let takesFocus = false;

  const dispatch = (event: HoverEvent<Occurrence>): void => {
    const before = state;
    state = nextHoverState(state, event);
    clearTimeout(timer);
    const deadline = deadlineOf(state);
    if (deadline !== undefined) {
      timer = setTimeout(
        () => dispatch({ type: 'tick', at: performance.now() }),
        deadline - performance.now(),
      );
    }
    if (state === before) return;
    // Asked when hover begins: the answer is there when the delay has passed.
    if (state.kind !== 'closed') ask(state.target);
    if (state.kind === 'open') void show(state.target);
    else if (before.kind === 'open') hide();
  };

  const ask = (target: Occurrence): Promise<SearchOutcome> => {
    if (answer?.to !== target) {
      answer = { to: target, outcome: search({ text: sentenceAround(target), about: target.termId }) };
    }
    return answer.outcome;
  };

  const show = async (target: Occurrence): Promise<void> => {
    const [outcome, [term]] = await Promise.all([ask(target), names([target.termId])]);
    if (term === undefined || state.kind !== 'open' || state.target !== target) return;
    surface.show(
      <Card
        key={target}
        term={term}
        outcome={outcome}
        onClose={dismiss}
        onMute={(scope, isMuted) => {
          // Muted, the card stays with the way back, though its highlight goes.
          dispatch({ type: 'asked', target });
          onMute(scope, term.id, isMuted);
        }}
      />,
    );
    place(target);
    if (takesFocus) surface.element.querySelector<HTMLElement>('.card')?.focus();
  };

  const hide = (): void => {
    surface.show(null);
    takesFocus = false;
    attend();
  };

  const dismiss = (): void => dispatch({ type: 'dismissed', at: performance.now() });

  // A muted term may have been the last: its card, with the way back, is attended to until it closes.
  const attend = (): void => attendant.needed(occurrences.length > 0 || state.kind === 'open');

  const place = (target: Occurrence): void => {
    const { style } = surface.element;
    style.maxHeight = '';
    const size = surface.element.getBoundingClientRect();
    const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top, height } = placeCard(rangeOf(target).getBoundingClientRect(), size, viewport);
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.maxHeight = `${height}px`;
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    if (state.kind === 'open' && isOnCard(state.target, x, y)) {
      dispatch({ type: 'over-card' });
      return;
    }
    const target = occurrences.length === 0 ? undefined : occurrenceAt(occurrences, x, y);
    dispatch(
      target === undefined
        ? { type: 'out', at: performance.now() }
        : { type: 'over', target, at: performance.now() },
    );
  };

  const onPointerLeave = ({ isTrusted }: Event): void => {
    if (isTrusted) dispatch({ type: 'out', at: performance.now() });
  };

  const isOnCard = (target: Occurrence, x: number, y: number): boolean => {
    const card = surface.element.getBoundingClientRect();
    return isInRect(x, y, card) || isOnBridge(x, y, rangeOf(target).getBoundingClientRect(), card);
  };

  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.defaultPrevented || event.composedPath().includes(host.element)) return;
    const target = occurrenceAt(occurrences, event.clientX, event.clientY);
    // A selection being made, or a link around the term, has the click for itself.
    if (target !== undefined && getSelection()?.isCollapsed !== false) dispatch({ type: 'asked', target });
    else if (state.kind === 'open') dismiss();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || state.kind !== 'open') return;
    event.preventDefault();
    event.stopPropagation();
    dismiss();
  };

  const onScroll = (): void => {
    if (state.kind === 'open' && isCurrent(state.target)) place(state.target);
  };

  const attendant = createAttendant(
    (options) => {
      document.addEventListener('pointermove', onPointerMove, { ...options, passive: true });
      // Into a frame, where it no longer moves for us, or out of the window.
      document.addEventListener('pointerover', onPointerMove, { ...options, passive: true });
      document.documentElement.addEventListener('pointerleave', onPointerLeave, options);
      navigation.addEventListener('currententrychange', dismiss, options);
      document.addEventListener('click', onClick, options);
      window.addEventListener('keydown', onKeyDown, { ...options, capture: true });
      window.addEventListener('scroll', onScroll, { ...options, passive: true, capture: true });
      window.addEventListener('resize', onScroll, options);
    },
    { signal },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    follow(next) {
      occurrences = next;
      if (state.kind !== 'closed' && !isShown(state.target)) dismiss();
      attend();
    },
    open(occurrence) {
      takesFocus = true;
      scrollTo(occurrence);
      dispatch({ type: 'asked', target: occurrence });
    },
  };
}

/** Whether the page still has the text, and shows it. */
function isShown(occurrence: Occurrence): boolean {
  return isCurrent(occurrence) && rangeOf(occurrence).getClientRects().length > 0;
}

function scrollTo(occurrence: Occurrence): void {
  const range = rangeOf(occurrence);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // In a long block, its middle may be far from the term.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
}
