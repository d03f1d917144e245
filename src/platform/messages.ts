import * as v from 'valibot';
import type { FaqEntry } from '../faq/types';
import type { SearchOutcome } from '../search/types';

// Nobody types longer questions; a sentence of a page is cut before it is sent.
const LONGEST_QUERY = 1_000;

/** What popup and pages may ask of the background. */
export const BackgroundRequestSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('search'),
    query: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(LONGEST_QUERY)),
      about: v.optional(v.string()),
    }),
  }),
  v.strictObject({ type: v.literal('popular') }),
]);

/** See {@link BackgroundRequestSchema}. */
export type BackgroundRequest = v.InferOutput<typeof BackgroundRequestSchema>;

/** The background's reply to each request. */
export interface BackgroundReplies {
  search: SearchOutcome;
  popular: readonly FaqEntry[];
}

/** What background and popup may ask of an official page. */
export const PageRequestSchema = v.variant('type', [
  v.strictObject({ type: v.literal('toggle-quick-search') }),
  v.strictObject({ type: v.literal('list-terms') }),
  v.strictObject({ type: v.literal('show-term'), termId: v.string() }),
  v.strictObject({ type: v.literal('step-term'), to: v.picklist(['next', 'previous']) }),
]);

/** See {@link PageRequestSchema}. */
export type PageRequest = v.InferOutput<typeof PageRequestSchema>;

/** A term found in a page, as lists show it. */
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
