import type { FaqEntry } from '../faq/types';
import { normalize } from '../text/fold';
import { bareText, holdsExcerpt } from './clean-text';
import { DAY_MS, dayOf } from './learning';

/** What tells which bundled entry an article answers. */
export interface ArticleIdentity {
  readonly id: string;
  readonly title: string;
  /** Its text, as {@link bareText} leaves it. */
  readonly bare: string;
}

/** The bundled entry that an article answers: by its id, else by its question, else by the excerpt; never by resemblance. */
export function findEntry(
  entries: readonly FaqEntry[],
  { id, title, bare }: ArticleIdentity,
): FaqEntry | undefined {
  const holds = (entry: FaqEntry): boolean => bare.includes(bareText(entry.answer.text));
  return (
    entries.find(({ articleId }) => articleId === id) ??
    // A question whose article is known is another article's only if that article says the same.
    entries.find(
      (entry) =>
        normalize(entry.question) === normalize(title) && (entry.articleId === undefined || holds(entry)),
    ) ??
    entries.find(holds)
  );
}

/**
 * Why an article that would answer `entry`, or none that is bundled, is not to be believed. The bundled excerpt, found
 * in its text, proves it. Without that, as a newer version or as an article that is not bundled, it needs a date of last
 * change, which error pages have not, and must not be older than what is bundled. No date comes after `now` (ms).
 */
export function findDoubt(
  { text, updatedOn }: { readonly text: string; readonly updatedOn?: string | undefined },
  entry: FaqEntry | undefined,
  now: number,
): 'unproven' | 'older' | 'future' | undefined {
  // It may be tomorrow elsewhere.
  if (updatedOn !== undefined && updatedOn > dayOf(now + DAY_MS)) return 'future';
  if (entry !== undefined && holdsExcerpt(text, entry.answer.text)) return undefined;
  if (updatedOn === undefined) return 'unproven';
  return updatedOn < (entry?.source.updatedOn ?? '') ? 'older' : undefined;
}
