import { CLOSED, deadlineOf, type HoverEvent, type HoverState, nextHoverState } from './hover-state';

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
