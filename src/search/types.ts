import type { FaqEntry } from '../faq/types';

/** A stretch of a text, in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of the query that the vocabulary does not know, and the known word that was searched instead. */
export interface Correction {
  readonly typed: string;
  readonly corrected: string;
}

/** An entry that answers the query. All spans count in the original texts. */
export interface SearchResult {
  readonly entry: FaqEntry;
  /** Higher is better; only comparable within one outcome. */
  readonly score: number;
  /** The part of the answer that replies to the query. */
  readonly passage: Span;
  /** Words of the answer that the query names. */
  readonly marks: readonly Span[];
  /** Words of the question that the query names. */
  readonly questionMarks: readonly Span[];
}

/** What a search gives: answers, best first, or the admission that the FAQ has none. */
export type SearchOutcome =
  | {
      readonly kind: 'answered';
      readonly results: readonly SearchResult[];
      readonly corrections: readonly Correction[];
    }
  | { readonly kind: 'unanswered'; readonly near: FaqEntry | undefined };

/** A question to the index. With `about`, only entries that speak of the concept count, and none is rejected. */
export interface Query {
  readonly text: string;
  readonly about?: string | undefined;
}
