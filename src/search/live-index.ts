import type { FaqEntry } from '../faq/types';
import { once } from './once';
import { createSearchIndex, indexInSteps, type SearchIndex, type SearchIndexSource } from './search-index';

/** A search index whose entries can change. */
export interface LiveIndex extends SearchIndex {
  /** Makes it ready, unless a query has done so. */
  prepare(): void;
  /** Indexes `entries` in place of those before, which answer until it is done. A later call takes the place of this one. */
  replace(entries: readonly FaqEntry[]): Promise<void>;
}

/** Called after each entry: when others must have their turn, a promise that resolves once they have had it. */
export type GiveTurn = () => Promise<void> | undefined;

/**
 * An index that answers from the entries of `makeSource`, which is called when they are first needed: whoever wakes the
 * background for something else does not wait for it.
 */
export function createLiveIndex(makeSource: () => SearchIndexSource, giveTurn: GiveTurn): LiveIndex {
  const source = once(makeSource);
  const first = once(() => createSearchIndex(source()));
  let replaced: SearchIndex | undefined;
  let wanted: readonly FaqEntry[] | undefined;
  const current = (): SearchIndex => replaced ?? first();
  return {
    prepare: () => void current(),
    query: (query) => current().query(query),
    async replace(entries) {
      wanted = entries;
      const steps = indexInSteps({ ...source(), entries });
      let step = steps.next();
      while (step.done !== true) {
        await giveTurn();
        if (wanted !== entries) return;
        step = steps.next();
      }
      replaced = step.value;
    },
  };
}
