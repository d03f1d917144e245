import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

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

/** The result of `ask`, `before` until it resolves. Asks again when `revision` changes. Keeps its value on failure. */
export function useAsked<Value>(ask: () => Promise<Value>, before: Value, revision?: unknown): Value {
  const [value, setValue] = useState(before);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to ask again
  useEffect(() => {
    ask().then(setValue, () => {});
  }, [ask, revision]);
  return value;
}
