import type { FaqEntry } from '../faq/types';
import { createSearchIndex, indexInSteps, type SearchIndex, type SearchIndexSource } from './search-index';

/** A search index whose entries can change. */
export interface LiveIndex extends SearchIndex {
  /** Indexes `entries` in place of those before, which answer until it is done. A later call takes the place of this one. */
  replace(entries: readonly FaqEntry[]): Promise<void>;
}

/** Called after each entry: when others must have their turn, a promise that resolves once they have had it. */
export type GiveTurn = () => Promise<void> | undefined;

/** An index that answers from the entries of `source` at once. */
export function createLiveIndex(source: SearchIndexSource, giveTurn: GiveTurn): LiveIndex {
  let current = createSearchIndex(source);
  let wanted = source.entries;
  return {
    query: (query) => current.query(query),
    async replace(entries) {
      wanted = entries;
      const steps = indexInSteps({ ...source, entries });
      let step = steps.next();
      while (step.done !== true) {
        await giveTurn();
        if (wanted !== entries) return;
        step = steps.next();
      }
      current = step.value;
    },
  };
}
