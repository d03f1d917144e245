import type { CategorySize } from '../faq/catalogue';
import type { FaqEntry } from '../faq/types';
import type { ImportReport } from '../learning/library';
import type { LearnedOverview } from '../learning/overview';
import type { Query, SearchOutcome } from '../search/types';

// Nobody types longer questions; a sentence of a page is cut before it is sent.
const LONGEST_QUERY = 1_000;
// More than any list shows.
const MOST_IDS = 50;

/** What popup and pages may ask of the background. */
export type BackgroundRequest =
  | { readonly type: 'search'; readonly query: Query }
  | { readonly type: 'popular' }
  | { readonly type: 'terms' }
  | { readonly type: 'entries'; readonly ids: readonly string[] }
  | { readonly type: 'categories' }
  | { readonly type: 'category'; readonly categoryId: string }
  | { readonly type: 'take-selection' }
  | { readonly type: 'tell-terms'; readonly count: number; readonly isQuiet: boolean }
  | LibraryRequest;

/** What only the extension's own pages may ask. */
export type LibraryRequest =
  | { readonly type: 'learned' }
  | { readonly type: 'settled' }
  | { readonly type: 'forget-learned'; readonly ids: readonly string[] | 'all' }
  | { readonly type: 'export-learned' }
  | { readonly type: 'import-learned'; readonly text: string };

/** The background's reply to each request. */
export interface BackgroundReplies {
  search: SearchOutcome;
  popular: readonly FaqEntry[];
  /** How the terms are named: pages hold only what finds them. */
  terms: readonly PageTerm[];
  /** Those that there are, in the order of the ids. */
  entries: readonly FaqEntry[];
  categories: readonly CategorySize[];
  /** The questions of the category, in its order. */
  category: readonly FaqEntry[];
  /** The text for which « Chercher dans la FAQ » was chosen, given once; empty when there is none. */
  'take-selection': string;
  /** The number of terms that the asking page shows, for the toolbar. */
  'tell-terms': undefined;
  learned: LearnedOverview;
  /** Comes when all that was learned answers: what was asked before may have other answers now. */
  settled: true;
  'forget-learned': LearnedOverview;
  /** The text of a file. */
  'export-learned': string;
  /** Null when the text is not that of such a file. */
  'import-learned': ImportReport | null;
}

/** What background and popup may ask of an official page. */
export type PageRequest =
  | { readonly type: 'toggle-quick-search' }
  | { readonly type: 'list-terms' }
  | { readonly type: 'show-term'; readonly termId: string }
  | { readonly type: 'step-term'; readonly to: 'next' | 'previous' };

/** A term as lists and tooltips name it. */
export interface PageTerm {
  readonly id: string;
  readonly label: string;
  readonly expansion?: string | undefined;
}

/** The page's reply to each request. */
export interface PageReplies {
  /** Always true: the page was there to do it. */
  'toggle-quick-search': boolean;
  'list-terms': readonly PageTerm[];
  /** Whether the page has that term. */
  'show-term': boolean;
  /** Whether the page has terms. */
  'step-term': boolean;
}

// Read by hand: this stands in every page, and a schema library would weigh more than all the rest of the protocol.

/** A message as a request to the background, or undefined when it is none. Unknown fields are left out. */
export function parseBackgroundRequest(message: unknown): BackgroundRequest | undefined {
  if (!isRecord(message)) return undefined;
  const { type, ids, categoryId, query, text, count, isQuiet } = message;
  if (type === 'popular' || type === 'terms' || type === 'categories' || type === 'take-selection')
    return { type };
  if (type === 'category' && typeof categoryId === 'string') return { type, categoryId };
  if (type === 'tell-terms' && typeof count === 'number' && typeof isQuiet === 'boolean') {
    return { type, count, isQuiet };
  }
  if (type === 'entries' && isTextList(ids)) return { type, ids };
  if (type === 'learned' || type === 'settled' || type === 'export-learned') return { type };
  if (type === 'forget-learned' && (ids === 'all' || isTextList(ids))) return { type, ids };
  if (type === 'import-learned' && typeof text === 'string') return { type, text };
  return type === 'search' && isRecord(query) ? parseSearch(query) : undefined;
}

function parseSearch({
  text,
  about,
  asTyped,
}: Readonly<Record<string, unknown>>): BackgroundRequest | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_QUERY) return undefined;
  if (about !== undefined && typeof about !== 'string') return undefined;
  if (asTyped !== undefined && typeof asTyped !== 'boolean') return undefined;
  return { type: 'search', query: { text, about, asTyped } };
}

/** A message as a request to a page, or undefined when it is none. Unknown fields are left out. */
export function parsePageRequest(message: unknown): PageRequest | undefined {
  if (!isRecord(message)) return undefined;
  const { type, termId, to } = message;
  if (type === 'toggle-quick-search' || type === 'list-terms') return { type };
  if (type === 'show-term' && typeof termId === 'string') return { type, termId };
  if (type === 'step-term' && (to === 'next' || to === 'previous')) return { type, to };
  return undefined;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST_IDS && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
