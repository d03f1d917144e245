/** Delay before the first tooltip: a pointer that crosses a term must show nothing. */
export const FIRST_DELAY_MS = 500;
/** Delay before the next tooltip while the reader goes from term to term. */
const NEXT_DELAY_MS = 100;
/** Time after a tooltip closed in which another is "the next". */
const WARM_MS = 1_000;
/** Time to reach the card, or to come back to the term, before the tooltip closes. */
export const GRACE_MS = 300;

/** The state of the tooltip. `Target` is what it explains. Times are in milliseconds, from any origin. */
export type HoverState<Target> =
  | { readonly kind: 'closed'; readonly warmUntil: number }
  | { readonly kind: 'waiting'; readonly target: Target; readonly until: number; readonly warmUntil: number }
  | {
      readonly kind: 'open';
      readonly target: Target;
      /** Opened by a click or a command: stays until dismissed. Otherwise it closes when the pointer leaves. */
      readonly pinned: boolean;
      readonly closesAt: number | undefined;
    };

/** Events of the tooltip. */
export type HoverEvent<Target> =
  | { readonly type: 'over'; readonly target: Target; readonly at: number }
  | { readonly type: 'out'; readonly at: number }
  | { readonly type: 'over-card' }
  | { readonly type: 'asked'; readonly target: Target }
  | { readonly type: 'dismissed'; readonly at: number }
  | { readonly type: 'tick'; readonly at: number };

/** The tooltip before anything has happened. */
export const CLOSED: HoverState<never> = { kind: 'closed', warmUntil: Number.NEGATIVE_INFINITY };

/** The next state. Over a term, the tooltip opens after a delay; away from term and card, it closes after one. */
export function nextHoverState<Target>(
  state: HoverState<Target>,
  event: HoverEvent<Target>,
): HoverState<Target> {
  switch (event.type) {
    case 'over':
      return over(state, event.target, event.at);
    case 'out':
      if (state.kind === 'waiting') return { kind: 'closed', warmUntil: state.warmUntil };
      if (state.kind === 'open' && !state.pinned && state.closesAt === undefined) {
        return { ...state, closesAt: event.at + GRACE_MS };
      }
      return state;
    case 'over-card':
      return stay(state);
    case 'asked':
      return { kind: 'open', target: event.target, pinned: true, closesAt: undefined };
    case 'dismissed':
      return state.kind === 'closed' ? state : { kind: 'closed', warmUntil: event.at };
    case 'tick':
      return tick(state, event.at);
  }
}

/** When the next `tick` is due, or undefined when none is. */
export function deadlineOf<Target>(state: HoverState<Target>): number | undefined {
  if (state.kind === 'waiting') return state.until;
  return state.kind === 'open' ? state.closesAt : undefined;
}

/** The same object if nothing changes: the pointer reports every move. */
function stay<Target>(state: HoverState<Target>): HoverState<Target> {
  return state.kind === 'open' && state.closesAt !== undefined ? { ...state, closesAt: undefined } : state;
}

function over<Target>(state: HoverState<Target>, target: Target, at: number): HoverState<Target> {
  if (state.kind === 'open') {
    if (state.target === target) return stay(state);
    if (state.pinned) return state;
  }
  if (state.kind === 'waiting' && state.target === target) return state;
  const warmUntil = state.kind === 'open' ? at + WARM_MS : state.warmUntil;
  const delay = at < warmUntil ? NEXT_DELAY_MS : FIRST_DELAY_MS;
  return { kind: 'waiting', target, until: at + delay, warmUntil };
}

function tick<Target>(state: HoverState<Target>, at: number): HoverState<Target> {
  if (state.kind === 'waiting' && at >= state.until) {
    return { kind: 'open', target: state.target, pinned: false, closesAt: undefined };
  }
  if (state.kind === 'open' && state.closesAt !== undefined && at >= state.closesAt) {
    return { kind: 'closed', warmUntil: at + WARM_MS };
  }
  return state;
}

/** The tooltip's running state. */
export interface HoverMachine<Target> {
  dispatch(event: HoverEvent<Target>): void;
  /** What the tooltip waits for or explains. */
  target(): Target | undefined;
  /** What it explains. */
  openOn(): Target | undefined;
  /** Whether a click or a command opened it, not hovering alone. */
  isPinned(): boolean;
}

/** Callbacks of {@link HoverMachine}. */
export interface HoverListeners<Target> {
  /** The target has changed: its data can be prepared. */
  readonly onTarget: (target: Target) => void;
  readonly onOpen: (target: Target) => void;
  readonly onClose: () => void;
}

/** Keeps the state, with a timer for its deadline, until `signal` aborts. */
export function createHoverMachine<Target>({
  onTarget,
  onOpen,
  onClose,
  signal,
}: HoverListeners<Target> & { readonly signal: AbortSignal }): HoverMachine<Target> {
  let state: HoverState<Target> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const openOn = (): Target | undefined => (state.kind === 'open' ? state.target : undefined);
  const target = (): Target | undefined => (state.kind === 'closed' ? undefined : state.target);

  const dispatch = (event: HoverEvent<Target>): void => {
    const [before, openBefore, targetBefore] = [state, openOn(), target()];
    state = nextHoverState(state, event);
    clearTimeout(timer);
    // Set again even if nothing changed, because a timer may fire slightly early.
    const deadline = deadlineOf(state);
    if (deadline !== undefined) {
      timer = setTimeout(
        () => dispatch({ type: 'tick', at: performance.now() }),
        deadline - performance.now(),
      );
    }
    if (state === before) return;
    if (state.kind !== 'closed' && state.target !== targetBefore) onTarget(state.target);
    if (openBefore !== undefined && openOn() === undefined) onClose();
    if (state.kind === 'open' && state.target !== openBefore) onOpen(state.target);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { dispatch, target, openOn, isPinned: () => state.kind === 'open' && state.pinned };
}
