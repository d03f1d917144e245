import { Index } from 'flexsearch';

/** The store of keys: which documents hold which. */
export interface Candidates {
  /** Indexes a document, by its number from 0, under its keys, separated by spaces. */
  add(document: number, keys: string): void;
  /** The documents that hold `key`. */
  find(key: string): readonly number[];
}

// FlexSearch asks for a limit; every document that holds a key counts.
const NO_LIMIT = 1_000_000;

/**
 * FlexSearch as the store of keys. Its own encoder is replaced: it knows neither ’ nor œ, and turns CCP1 into "cp1".
 * Each key is looked up alone, since FlexSearch would want all words of a query in one document.
 */
export function createCandidates(): Candidates {
  // One slot of relevance: which documents hold a key is all that is asked.
  const index = new Index({ tokenize: 'strict', resolution: 1, encode: (text: string) => text.split(' ') });
  return {
    add(document, keys) {
      index.add(document, keys);
    },
    find: (key) => index.search(key, { limit: NO_LIMIT }) as readonly number[],
  };
}
