import type { VNode } from 'preact';
import type { Correction } from '../search/types';
import { panelStrings } from './strings';

/** Says which words were corrected, to screen readers too, and offers to search them as typed. */
export function Corrected({
  corrections,
  onSearchAsTyped,
}: {
  readonly corrections: readonly Correction[];
  readonly onSearchAsTyped: () => void;
}): VNode {
  const list = (side: keyof Correction): string =>
    corrections.map((correction) => correction[side]).join(', ');
  return (
    <p class="corrected" role="status">
      {corrections.length > 0 && (
        <>
          {panelStrings.correctedTo(list('corrected'))}{' '}
          <button type="button" onClick={onSearchAsTyped}>
            {panelStrings.searchAsTyped(list('typed'))}
          </button>
        </>
      )}
    </p>
  );
}
