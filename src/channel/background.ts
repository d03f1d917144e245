import { native } from '../browser/native';
import type { PageLife } from '../browser/page-life';
import type { CategorySize } from '../faq/catalogue';
import type { FaqEntry } from '../faq/types';
import type { ImportReport, LearnedOverview } from '../learning/library';
import type { PageReading } from '../learning/page-reading';
import type { TermName } from '../lexicon/lexicon';
import type { Fit, Query, SearchOutcome, Sentence } from '../search/types';
import { connect, type Remote, type Reply } from './call';

/**
 * All that the background does for the popup, the quick search and the pages, one method a message. Who may call which
 * method, and with what input, is the table in `access.ts`.
 */
export interface Background {
  search(query: Query): SearchOutcome;
  /** Whether some entry answers each of the sentences, in their order. */
  judge(sentences: readonly Sentence[]): readonly Fit[];
  /** The questions that are read most. */
  popular(): readonly FaqEntry[];
  /** The names of all terms: pages hold only what finds them. */
  termNames(): readonly TermName[];
  /** The known entries among `ids`, in the order of `ids`. */
  entries(ids: readonly string[]): readonly FaqEntry[];
  categories(): readonly CategorySize[];
  /** The questions of a category, in its order. */
  questionsOf(categoryId: string): readonly FaqEntry[];
  /** Takes the text for which the menu « Chercher dans la FAQ » was chosen; empty when there is none. */
  takeSelection(): string;
  /** Shows on the toolbar what the calling page highlights. */
  showTermCount(shown: TermCount): void;
  /** Learns from what the calling page shows, if the user wants that. */
  learn(reading: PageReading): void;
  /** What has been learned so far. */
  learned(): LearnedOverview;
  /** Resolves to true when all stored articles are loaded: an earlier answer may differ from now on. */
  settled(): true;
  /** Forgets the articles with those ids, or all. */
  forgetLearned(ids: readonly string[] | 'all'): LearnedOverview;
  /** The text of a file that `importLearned` reads. */
  exportLearned(): string;
  /** Null when `text` is not that of an exported file. */
  importLearned(text: string): ImportReport | null;
  /** The terms of the page around the calling frame, which has no access to tabs: Firefox gives it to no frame in a page. */
  termsAround(): readonly TermName[];
  /** Explains a term in the page around the calling frame. */
  showTermAround(termId: string): void;
  /** Closes the quick search that calls. */
  closeQuickSearch(): void;
}

/** What a page highlights. */
export interface TermCount {
  /** How many different terms. */
  readonly count: number;
  /** Whether the user has muted the page. */
  readonly isQuiet: boolean;
}

/** What official pages ask of the background. */
export type PageCalls = 'search' | 'judge' | 'termNames' | 'showTermCount';

/** What the quick search asks of the background. */
export type QuickSearchCalls = 'search' | 'popular' | 'termsAround' | 'showTermAround' | 'closeQuickSearch';

/** What the popup asks of the background. */
export type PopupCalls = Exclude<
  keyof Background,
  'judge' | 'showTermCount' | 'learn' | 'termsAround' | 'showTermAround' | 'closeQuickSearch'
>;

/** The browser may stop the background while it answers: then a call is sent once more, which starts it again. */
const MAX_ATTEMPTS = 2;

/**
 * The methods `Names` of the background, which starts when it is called. In a page, `life` tells whether the extension
 * is still there: after an update or a removal no call is ever answered, and the page removes what is ours.
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
