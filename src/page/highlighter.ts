import { type Occurrence, staticRangeOf } from './occurrences';
import { createAttendant } from './timing';

/** Paints occurrences with the CSS Custom Highlight API: no node of the page is changed. */
export interface Highlighter {
  /** Paints these occurrences and no others. */
  follow(occurrences: readonly Occurrence[]): void;
}

/**
 * Creates a highlighter that the style sheet's `::highlight(name)` paints. Its ranges are static: live ranges slow down
 * each change of the page. If the page clears the shared registry, the highlight is set again at the next update,
 * pointer move or return to the tab. It is removed when `signal` aborts.
 */
export function createHighlighter(name: string, { signal }: { readonly signal: AbortSignal }): Highlighter {
  let highlight = new Highlight();
  signal.addEventListener('abort', () => CSS.highlights.delete(name));
  const reassert = (): void => {
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  };
  const attendant = createAttendant(
    (options) => {
      document.addEventListener('pointermove', reassert, { ...options, passive: true });
      document.addEventListener('visibilitychange', reassert, options);
    },
    { signal },
  );

  return {
    follow(occurrences) {
      highlight = new Highlight();
      for (const occurrence of occurrences) highlight.add(staticRangeOf(occurrence));
      attendant.needed(highlight.size > 0);
      if (highlight.size === 0) CSS.highlights.delete(name);
      else CSS.highlights.set(name, highlight);
    },
  };
}
