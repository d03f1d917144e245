import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Focuses the element after a rendering that has removed the focused one, such as a button that closes its own notice. A
 * document without focus is left alone, so that the side panel takes none from the page.
 */
export function useLostFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) element.current?.focus({ preventScroll: true });
  });
}
