import type { Occurrence } from './occurrences';

/** Paints occurrences with the CSS Custom Highlight API: no node of the page is touched. */
export interface Highlighter {
  /** Paints these occurrences and no others. */
  follow(occurrences: readonly Occurrence[]): void;
  /** Paints again if the page has cleared the registry, which it shares with us. */
  reassert(): void;
}

// More would slow Firefox down (`Highlight.delete` is linear there) and help no reader.
const MOST_RANGES = 2_000;

/**
 * A highlighter under `name`, which the style sheet's `::highlight(name)` paints. Its ranges are static: live ones
 * cost on every change of the page. Everything is unpainted when `signal` aborts.
 */
export function createHighlighter(name: string, { signal }: { readonly signal: AbortSignal }): Highlighter {
  let highlight = new Highlight();
  signal.addEventListener('abort', () => CSS.highlights.delete(name));

  return {
    follow(occurrences) {
      highlight = new Highlight();
      for (const { start, end } of occurrences.slice(0, MOST_RANGES)) {
        highlight.add(
          new StaticRange({
            startContainer: start.node,
            startOffset: start.offset,
            endContainer: end.node,
            endOffset: end.offset,
          }),
        );
      }
      if (highlight.size === 0) CSS.highlights.delete(name);
      else CSS.highlights.set(name, highlight);
    },
    reassert() {
      if (!signal.aborted && highlight.size > 0 && !CSS.highlights.has(name))
        CSS.highlights.set(name, highlight);
    },
  };
}
