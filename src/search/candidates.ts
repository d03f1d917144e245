import { Index } from 'flexsearch';
import type { Postings } from './packed-index';

/** The store of keys: which documents hold which. */
export interface Candidates {
  /** Indexes a document, by its number from 0, under its keys. */
  add(document: number, keys: readonly string[]): void;
  /** The documents that hold `key`. */
  find(key: string): readonly number[];
}

// FlexSearch asks for a limit; every document that holds a key counts.
const NO_LIMIT = 1_000_000;

/**
 * FlexSearch as the store of keys, beside those of the documents that `prepared` knows. Its own encoder is replaced: it
 * knows neither ’ nor œ, and turns CCP1 into "cp1". Each key is looked up alone, since FlexSearch would want all words
 * of a query in one document.
 */
export function createCandidates(prepared: Postings): Candidates {
  // One slot of relevance: which documents hold a key is all that is asked.
  const index = new Index({ tokenize: 'strict', resolution: 1, encode: (text: string) => text.split(' ') });
  let isEmpty = true;
  return {
    add(document, keys) {
      index.add(document, keys.join(' '));
      isEmpty = false;
    },
    find(key) {
      if (isEmpty) return prepared(key);
      const added = index.search(key, { limit: NO_LIMIT }) as readonly number[];
      return added.length === 0 ? prepared(key) : [...prepared(key), ...added];
    },
  };
}
