import type { FaqEntry, OfficialPage } from '../faq/entry';
import type { Topic } from '../faq/sources';
import type { TermName } from '../lexicon/lexicon';

/** A range of a text in UTF-16 units, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of the query that the vocabulary does not know, and the known word that was searched instead. */
export interface Correction {
  readonly typed: string;
  readonly corrected: string;
}

/** An entry that answers the query. Spans refer to the original texts. */
export interface SearchResult {
  readonly entry: FaqEntry;
  /** The part of the answer that replies to the query. */
  readonly passage: Span;
  /** Part of the passage for a list: a few whole words. */
  readonly line: Span;
  /** Words of the answer that the query names. */
  readonly marks: readonly Span[];
  /** Words of the question that the query names. */
  readonly questionMarks: readonly Span[];
}

/** The outcome of a search: answers, best first, or suggestions if there are none. */
export type SearchOutcome = Outcome & {
  /** The asked term's name in the sentence, if its sense there is not the usual one. */
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
      /** The nearest entry, to be offered as a suggestion. */
      readonly near: FaqEntry | undefined;
      /** The related topic that the query is about, if it is known. */
      readonly topic: Pick<Topic, 'id' | 'label'> | undefined;
      /** Official pages about it, best first, at most three. They are not answers. */
      readonly pages: readonly OfficialPage[];
      readonly corrections: readonly Correction[];
    };

/** Maximum number of sentences in one message of a page. */
export const MAX_SENTENCES = 200;

/** A sentence of a page around a term. */
export interface Sentence {
  readonly text: string;
  /** The id of the term. */
  readonly about: string;
}

/**
 * Whether some entry answers a sentence: 'answered' on any page, 'likely' only if the whole page is about training, or
 * 'unanswered'.
 */
export type Fit = 'answered' | 'likely' | 'unanswered';

/** A question to the index. */
export interface Query {
  readonly text: string;
  /** The concept that `text`, a sentence, is about. Entries that mention it get more weight; none is rejected. */
  readonly about?: string | undefined;
  /** Search the words as typed, without correcting any. */
  readonly asTyped?: boolean | undefined;
}
