import type { LearnedArticle } from './learned-article';
import type { ArticleLesson } from './read-article';
import type { CategoryLesson } from './read-category';

/**
 * What is known of an article once its own page has been read, at `now` (ms). The day on which the user first saw it
 * is kept. An older version, a copy in some cache, changes nothing: what was seen was not seen again.
 */
export function afterArticle(
  known: LearnedArticle | undefined,
  { id, url, title, text, shape, links, updatedOn, entryId }: ArticleLesson,
  now: number,
): LearnedArticle {
  const seen = known?.extent === 'full' && known.origin === 'visit' ? known : undefined;
  if (seen?.updatedOn !== undefined && updatedOn !== undefined && updatedOn < seen.updatedOn) return seen;
  return {
    ...{ id, url, title, text, shape, extent: 'full', links: [...links], updatedOn, entryId },
    ...{ category: known?.category, readership: known?.readership },
    ...{ firstLearned: seen?.firstLearned ?? now, lastVisited: now, origin: 'visit' },
  };
}

/** What is known of an article once a page that lists it has been read: the beginning of its text, if no more was known. */
export function afterCategory(
  known: LearnedArticle | undefined,
  { id, url, title, text, category, readership }: CategoryLesson,
  now: number,
): LearnedArticle {
  if (known?.extent === 'full') return { ...known, category, readership: readership ?? known.readership };
  return {
    ...{ id, url, title, text, extent: 'excerpt', links: [], category, readership },
    ...{ firstLearned: known?.firstLearned ?? now, lastVisited: now, origin: 'visit' },
  };
}

/**
 * What is known of an article once somebody else's knowledge of it has been imported: theirs where the user has not
 * seen the page, or only its beginning, and where it is more or later. It stays marked as imported until the user visits
 * the page. No time in it comes after `now` (ms).
 */
export function afterImport(
  known: LearnedArticle | undefined,
  imported: LearnedArticle,
  now: number,
): LearnedArticle {
  const lastVisited = Math.min(imported.lastVisited, now);
  const firstLearned = Math.min(imported.firstLearned, lastVisited);
  const brought: LearnedArticle = { ...imported, firstLearned, lastVisited, origin: 'file' };
  if (known === undefined) return brought;
  if (known.extent !== brought.extent) return known.extent === 'full' ? known : brought;
  return known.origin === 'file' && isLater(brought, known) ? brought : known;
}

/** By the official date where both tell one, else by when the page was seen. */
function isLater(a: LearnedArticle, b: LearnedArticle): boolean {
  if (a.updatedOn !== undefined && b.updatedOn !== undefined && a.updatedOn !== b.updatedOn)
    return a.updatedOn > b.updatedOn;
  return a.lastVisited > b.lastVisited;
}
