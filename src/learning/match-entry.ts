import type { FaqEntry, Learning } from '../faq/entry';
import { normalize } from '../text/fold';
import { bareText, holdsExcerpt, searchableText } from '../text/plain-text';
import type { LearnedArticle } from './learned-article';

/** A day, in ms. */
export const DAY_MS = 86_400_000;
const OLD_AFTER_DAYS = 180;

/** How an article was learned, as of `now` (ms). */
export function learningOf(
  { lastVisited, origin }: LearnedArticle,
  { isNewer, now }: { readonly isNewer: boolean; readonly now: number },
): Learning {
  const isOld = now - lastVisited > OLD_AFTER_DAYS * DAY_MS;
  return { visitedOn: dayOf(lastVisited), origin, isOld, isNewer };
}

/** The user's local date at `time` (ms), as 2026-11-25. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The facts by which an article is matched with a bundled entry. */
export interface ArticleIdentity {
  readonly id: string;
  readonly title: string;
  /** The entry that it was matched with when it was learned. */
  readonly entryId?: string | undefined;
  /** Its text from {@link searchableText}; if absent, the text is not compared. */
  readonly searchable?: string;
}

/**
 * Finds the bundled entry that an article answers: by its id, else by the earlier match, else by its question, else by
 * the excerpt; never by similarity.
 */
export function createEntryFinder(
  entries: readonly FaqEntry[],
): (article: ArticleIdentity) => FaqEntry | undefined {
  const known = entries.map((entry) => ({ entry, question: normalize(entry.question) }));
  return ({ id, title, entryId, searchable }) => {
    const holds = ({ answer }: FaqEntry): boolean => searchable?.includes(bareText(answer.text)) === true;
    const question = normalize(title);
    const asked = known.filter((candidate) => candidate.question === question).map(({ entry }) => entry);
    return (
      entries.find(({ articleId }) => articleId === id) ??
      entries.find((entry) => entry.id === entryId) ??
      // If the entry's article is known, another article must contain the same excerpt.
      asked.find((entry) => entry.articleId === undefined || holds(entry)) ??
      entries.find(holds)
    );
  };
}

/**
 * An `article` from a file, with the entry that it answers; undefined when it is not accepted. It was not read from its
 * page, so it is not accepted as a newer version of a bundled answer: it must contain the excerpt.
 */
export function acceptImported(
  article: LearnedArticle,
  bundled: readonly FaqEntry[],
  now: number,
): LearnedArticle | undefined {
  if (article.extent === 'excerpt')
    return isFuture(article, now) ? undefined : { ...article, entryId: undefined };
  const { id, title, text } = article;
  const entry = createEntryFinder(bundled)({ id, title, searchable: searchableText(text) });
  const isProven = entry === undefined || holdsExcerpt(article.text, entry.answer.text);
  return isProven && findObjection(article, entry, now) === undefined
    ? { ...article, entryId: entry?.id }
    : undefined;
}

/**
 * Why an article is refused as the answer of `entry`, or as a new article; undefined when accepted. An article with the
 * bundled excerpt is accepted. Any other needs a date of last change (error pages have none) that is not older than the
 * bundled date. A date more than a day after `now` (ms) is refused.
 */
export function findObjection(
  { text, updatedOn }: { readonly text: string; readonly updatedOn?: string | undefined },
  entry: FaqEntry | undefined,
  now: number,
): 'unproven' | 'older' | 'future' | undefined {
  if (isFuture({ updatedOn }, now)) return 'future';
  if (entry !== undefined && holdsExcerpt(text, entry.answer.text)) return undefined;
  if (updatedOn === undefined) return 'unproven';
  return updatedOn < (entry?.source.updatedOn ?? '') ? 'older' : undefined;
}

/** Allows tomorrow, for other time zones. */
function isFuture({ updatedOn }: { readonly updatedOn?: string | undefined }, now: number): boolean {
  return updatedOn !== undefined && updatedOn > dayOf(now + DAY_MS);
}
