import type { FaqEntry, OfficialPage } from '../faq/types';
import type { TermName } from '../lexicon/lexicon';
import type { Topic } from './topics';

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
  /** The part of the answer that replies to the query. */
  readonly passage: Span;
  /** What of the passage stands in a list: whole words, and few. */
  readonly line: Span;
  /** Words of the answer that the query names. */
  readonly marks: readonly Span[];
  /** Words of the question that the query names. */
  readonly questionMarks: readonly Span[];
}

/** What a search gives: answers, best first, or the admission that the FAQ has none. */
export type SearchOutcome = Outcome & {
  /** The term that was asked about, where the sentence gives it another sense than its own. */
  readonly sense?: TermName | undefined;
};

type Outcome =
  | {
      readonly kind: 'answered';
      readonly results: readonly SearchResult[];
      /** The entries that come next, to be offered after an answer; at most two. */
      readonly related: readonly FaqEntry[];
      readonly corrections: readonly Correction[];
    }
  | {
      readonly kind: 'unanswered';
      /** The entry that comes nearest, to be offered as such. */
      readonly near: FaqEntry | undefined;
      /** The neighbouring topic that the query is about, where it is a known one. */
      readonly topic: Topic | undefined;
      /** Official pages that treat it, best first, at most three. A pointer is no answer. */
      readonly pages: readonly OfficialPage[];
      readonly corrections: readonly Correction[];
    };

/** How many sentences a page asks about in one message. */
export const MAX_SENTENCES = 200;

/** A sentence of a page around a term. */
export interface Sentence {
  readonly text: string;
  /** The id of the term. */
  readonly about: string;
}

/**
 * Whether some entry answers what a sentence is about: 'answered' on any page, 'likely' enough where the whole page is about
 * training, or not.
 */
export type Fit = 'answered' | 'likely' | 'unanswered';

/** A question to the index. */
export interface Query {
  readonly text: string;
  /** The concept that the text, a sentence, is about: entries that speak of it come first, and none is rejected. */
  readonly about?: string | undefined;
  /** Search the words as typed, without correcting any. */
  readonly asTyped?: boolean | undefined;
}
