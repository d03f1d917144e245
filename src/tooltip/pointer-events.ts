import { isOnBridge, occurrenceAt } from '../page/hit-test';
import type { Occurrence } from '../page/occurrences';
import { isInRect, type Rect } from '../page/surroundings';
import type { HoverEvent } from './hover';

/** The page state that gestures need, read at each event. */
export interface GestureContext {
  readonly occurrences: () => readonly Occurrence[];
  /** The term explained and its card, in CSS pixels of the viewport; undefined while the tooltip is closed. */
  readonly open: () => { readonly term: Rect; readonly card: Rect } | undefined;
  /** Our element in the page. */
  readonly ours: Element;
}

/**
 * Converts pointer and keyboard events of the page into events of the tooltip, until `signal` aborts. `onMove` is
 * called when the page may have moved under the card. Events made by scripts of the page are ignored.
 */
export function observeGestures(
  { occurrences, open, ours }: GestureContext,
  dispatch: (event: HoverEvent<Occurrence>) => void,
  { onMove, signal }: { readonly onMove: () => void; readonly signal: AbortSignal },
): void {
  let last: { readonly x: number; readonly y: number } | undefined;
  const dismiss = (): void => dispatch({ type: 'dismissed', at: performance.now() });

  const onPointerMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const { clientX: x, clientY: y } = event;
    // When a card closes or the page scrolls, browsers report a pointer that has not moved: ignore it.
    if (last?.x === x && last.y === y) return;
    last = { x, y };
    const shown = open();
    if (shown !== undefined && (isInRect(x, y, shown.card) || isOnBridge(x, y, shown.term, shown.card))) {
      dispatch({ type: 'over-card' });
      return;
    }
    const target = occurrenceAt(occurrences(), x, y);
    const at = performance.now();
    dispatch(target === undefined ? { type: 'out', at } : { type: 'over', target, at });
  };
  const onPointerLeave = ({ isTrusted }: Event): void => {
    last = undefined;
    if (isTrusted) dispatch({ type: 'out', at: performance.now() });
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.defaultPrevented || event.composedPath().includes(ours)) return;
    const target = occurrenceAt(occurrences(), event.clientX, event.clientY);
    // A click that selects text is not a request for the card.
    if (target !== undefined && getSelection()?.isCollapsed !== false) dispatch({ type: 'asked', target });
    else dismiss();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || open() === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    dismiss();
  };

  const options = { signal, passive: true };
  document.addEventListener('pointermove', onPointerMove, options);
  // A pointer inside a frame sends no pointermove.
  document.addEventListener('pointerover', onPointerMove, options);
  document.documentElement.addEventListener('pointerleave', onPointerLeave, options);
  navigation.addEventListener('currententrychange', dismiss, options);
  document.addEventListener('click', onClick, options);
  addEventListener('keydown', onKeyDown, { signal, capture: true });
  addEventListener('scroll', onMove, { ...options, capture: true });
  addEventListener('resize', onMove, options);
}
