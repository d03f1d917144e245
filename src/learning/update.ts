import type { LearnedArticle } from './learned-article';
import type { ArticleLesson } from './read-article';
import type { CategoryLesson } from './read-category';

/**
 * The stored article after its own page was read at `now` (ms); `firstLearned` is kept. A page older than the stored
 * article (say, from a cache) is ignored; `lastVisited` does not change.
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

/** The stored article after a category page that lists it was read: the beginning of its text, or the complete text if known. */
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
 * The stored article after another user's copy of it was imported. The import is taken where the user has not seen the
 * complete page, and where it is complete or later. It is marked as imported until the user visits the page. Times after
 * `now` (ms) become `now`.
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

/** By the official dates where both are known, else by the last visits. */
function isLater(a: LearnedArticle, b: LearnedArticle): boolean {
  if (a.updatedOn !== undefined && b.updatedOn !== undefined && a.updatedOn !== b.updatedOn)
    return a.updatedOn > b.updatedOn;
  return a.lastVisited > b.lastVisited;
}
