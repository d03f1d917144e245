import { Index } from 'flexsearch';
import type { Token } from './analyse';

/** Where a key of the query was found: in which documents, and for which keys of theirs. */
export interface Candidates {
  /** Indexes a document under its keys. `document` is its number, from 0. */
  add(document: number, keys: readonly string[]): void;
  /** The documents that hold `key`, or with `prefix` a key that begins so. */
  find(key: string, prefix: boolean): number[];
}

// Beyond this, a key is so common that the other words of the query decide.
const MOST_DOCUMENTS = 10_000;

/**
 * FlexSearch as the store of keys. Its own encoder is replaced: it knows neither ’ nor œ, and turns CCP1 into "cp1".
 * One index for whole keys, one for their beginnings, so that a whole word never matches by accident of its first letters.
 */
export function createCandidates(): Candidates {
  const encode = (text: string): string[] => text.split(' ');
  const whole = new Index({ tokenize: 'strict', encode });
  const beginnings = new Index({ tokenize: 'forward', encode });
  return {
    add(document, keys) {
      const text = [...new Set(keys)].join(' ');
      whole.add(document, text);
      beginnings.add(document, text);
    },
    find(key, prefix) {
      const index = prefix ? beginnings : whole;
      return index.search(key, { limit: MOST_DOCUMENTS }).map(Number);
    },
  };
}

/** The keys of `tokens`, for {@link Candidates.add}. */
export function keysOf(tokens: readonly Token[]): string[] {
  return tokens.map((token) => token.key);
}
