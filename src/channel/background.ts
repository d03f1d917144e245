import { native } from '../browser/native';
import type { PageLife } from '../browser/page-life';
import type { CategorySize, FaqEntry } from '../faq/entry';
import type { ImportReport, LearnedOverview } from '../learning/library';
import type { PageReading } from '../learning/page-reading';
import type { TermName } from '../lexicon/lexicon';
import type { Fit, Query, SearchOutcome, Sentence } from '../search/types';
import { connect, type Remote, type Reply } from './call';

/**
 * The calls that the background accepts from the popup, the quick search and the pages, one method a message.
 * `access.ts` lists who may call which method, and with what input.
 */
export interface Background {
  search(query: Query): SearchOutcome;
  /** How well the entries answer each sentence, in the same order. */
  judge(sentences: readonly Sentence[]): readonly Fit[];
  /** The questions that are read most. */
  popular(): readonly FaqEntry[];
  /** The names of all terms. Page scripts do not have them. */
  termNames(): readonly TermName[];
  /** The known entries among `ids`, in the order of `ids`. */
  entries(ids: readonly string[]): readonly FaqEntry[];
  categories(): readonly CategorySize[];
  /** The questions of a category, in its order. */
  questionsOf(categoryId: string): readonly FaqEntry[];
  /** Returns and clears the text chosen in the menu « Chercher dans la FAQ »; empty if there is none. */
  takeSelection(): string;
  /** Shows on the toolbar what the calling page highlights. */
  showTermCount(shown: TermCount): void;
  /** Learns the content of the calling page, if the user allows it. */
  learn(reading: PageReading): void;
  /** What has been learned so far. */
  learned(): LearnedOverview;
  /** Resolves to true when all stored articles are loaded: an earlier answer may differ from now on. */
  settled(): true;
  /** Forgets the articles with those ids, or all. Rejects when storage is unavailable. */
  forgetLearned(ids: readonly string[] | 'all'): LearnedOverview;
  /** The text of a file that `importLearned` reads. */
  exportLearned(): string;
  /** Null when `text` is not that of an exported file. Rejects when storage is full or unavailable. */
  importLearned(text: string): ImportReport | null;
  /** The terms of the page around the calling frame. In Firefox, a frame in a page has no access to tabs. */
  termsAround(): readonly TermName[];
  /** Explains a term in the page around the calling frame. */
  showTermAround(termId: string): void;
  /** Closes the calling quick search. */
  closeQuickSearch(): void;
}

/** What a page highlights. */
export interface TermCount {
  /** How many different terms. */
  readonly count: number;
  /** Whether the user has muted the page. */
  readonly isQuiet: boolean;
}

/** The methods that official pages call. */
export type PageCalls = 'search' | 'judge' | 'termNames' | 'showTermCount';

/** The methods that the quick search calls. */
export type QuickSearchCalls = 'search' | 'popular' | 'termsAround' | 'showTermAround' | 'closeQuickSearch';

/** The methods that the popup calls. */
export type PopupCalls = Exclude<
  keyof Background,
  'judge' | 'showTermCount' | 'learn' | 'termsAround' | 'showTermAround' | 'closeQuickSearch'
>;

/** The browser may stop the background during a call: the call is then repeated, which starts it again. */
const MAX_ATTEMPTS = 2;

/**
 * Connects to the methods `Names` of the background; a call starts it. In a page, `life` tells whether the extension is
 * still there: after an update or removal, calls never settle, and the page removes what is ours.
 */
export function connectBackground<Names extends keyof Background>(
  life?: Pick<PageLife, 'isInvalid'>,
): Remote<Pick<Background, Names>> {
  return connect<Pick<Background, Names>>((call) => send(call, life));
}

async function send(
  call: object,
  life: Pick<PageLife, 'isInvalid'> | undefined,
  attempt = 1,
): Promise<Reply> {
  try {
    const reply = await native.runtime.sendMessage<object, Reply | undefined>(call);
    return reply ?? { error: 'The background accepts no such call.' };
  } catch (error) {
    if (life?.isInvalid) return new Promise(() => {});
    if (attempt < MAX_ATTEMPTS) return send(call, life, attempt + 1);
    throw error;
  }
}
