import type { LearnedArticle } from './learned-article';
import type { ArticleLesson } from './read-article';
import type { CategoryLesson } from './read-category';

/**
 * What is known of an article once its own page has been read, at `now` (ms). The day on which the user first saw it
 * is kept. An older version, a copy in some cache, counts as a visit but replaces nothing that was seen.
 */
export function afterArticle(
  known: LearnedArticle | undefined,
  { id, url, title, text, links, updatedOn, entryId }: ArticleLesson,
  now: number,
): LearnedArticle {
  const seen = known?.extent === 'full' && known.origin === 'visit' ? known : undefined;
  if (seen?.updatedOn !== undefined && updatedOn !== undefined && updatedOn < seen.updatedOn) {
    return { ...seen, lastVisited: now };
  }
  return {
    ...{ id, url, title, text, extent: 'full', links: [...links], updatedOn, entryId },
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
 * seen the page, or only its beginning. It stays marked as imported until the user visits the page.
 */
export function afterImport(
  known: LearnedArticle | undefined,
  imported: LearnedArticle,
  now: number,
): LearnedArticle {
  const isMore = known?.extent === 'excerpt' && imported.extent === 'full';
  if (known?.origin === 'visit' && !isMore) return known;
  if (known !== undefined && known.lastVisited >= imported.lastVisited && !isMore) return known;
  const lastVisited = Math.min(imported.lastVisited, now);
  return {
    ...imported,
    firstLearned: Math.min(imported.firstLearned, lastVisited),
    lastVisited,
    origin: 'file',
  };
}
