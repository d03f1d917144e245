import type { FaqEntry } from '../faq/types';
import { once } from './once';
import { indexInSteps, type SearchIndex, type SearchIndexSource } from './search-index';
import { resumable } from './steps';

/** A search index whose entries can change. */
export interface LiveIndex extends SearchIndex {
  /** Makes it ready in turns, unless a query has done so, or does so meanwhile. */
  prepare(): Promise<void>;
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
  const first = once(() => resumable(indexInSteps(source())));
  let replaced: SearchIndex | undefined;
  let wanted: readonly FaqEntry[] | undefined;
  return {
    async prepare() {
      while (first().step()) await giveTurn();
    },
    query: (query) => (replaced ?? first().finish()).query(query),
    async replace(entries) {
      wanted = entries;
      const work = resumable(indexInSteps({ ...source(), entries }));
      while (work.step()) {
        await giveTurn();
        if (wanted !== entries) return;
      }
      replaced = work.finish();
    },
  };
}
