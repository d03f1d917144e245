import type { LearnedArticle } from './learned-article';
import type { ListedArticle, ReadArticle } from './read-page';

/**
 * The article to store after its page was read at `now` (ms). If the page was read before, `firstLearned` is kept, and
 * an older page (say, from a cache) is ignored: `lastVisited` stays.
 */
export function afterArticle(
  known: LearnedArticle | undefined,
  article: ReadArticle,
  now: number,
): LearnedArticle {
  // What a file said is not from the official site.
  const listed = known?.origin === 'visit' ? known : undefined;
  const seen = listed?.extent === 'full' ? listed : undefined;
  const { updatedOn } = article;
  if (seen?.updatedOn !== undefined && updatedOn !== undefined && updatedOn < seen.updatedOn) return seen;
  return {
    ...article,
    links: [...article.links],
    category: listed?.category,
    readership: listed?.readership,
    firstLearned: seen?.firstLearned ?? now,
    lastVisited: now,
    origin: 'visit',
  };
}

/**
 * The article to store after its category page was read: the beginning of its text, or the complete text if known. It is
 * `known` itself if the complete text is known and the page says nothing new.
 */
export function afterCategory(
  known: LearnedArticle | undefined,
  article: ListedArticle,
  now: number,
): LearnedArticle {
  if (known?.extent === 'full') {
    const { category, readership = known.readership } = article;
    const next = { ...known, category, readership };
    return isListedAlike(known, next) ? known : next;
  }
  return {
    ...article,
    links: [],
    firstLearned: known?.firstLearned ?? now,
    lastVisited: now,
    origin: 'visit',
  };
}

/**
 * The article to store after another user's copy of it was imported. The import replaces an excerpt if it is complete,
 * and an older import of the same extent. It is marked as imported until the user visits the page. Without a category or
 * readership of its own, it keeps those of the known article. Times after `now` (ms) become `now`.
 */
export function afterImport(
  known: LearnedArticle | undefined,
  imported: LearnedArticle,
  now: number,
): LearnedArticle {
  const lastVisited = Math.min(imported.lastVisited, now);
  const firstLearned = Math.min(imported.firstLearned, lastVisited);
  const category = imported.category ?? known?.category;
  const readership = imported.readership ?? known?.readership;
  const brought: LearnedArticle = {
    ...imported,
    category,
    readership,
    firstLearned,
    lastVisited,
    origin: 'file',
  };
  if (known === undefined) return brought;
  if (known.extent !== brought.extent) return known.extent === 'full' ? known : brought;
  return known.origin === 'file' && isMoreRecent(brought, known) ? brought : known;
}

function isListedAlike(one: LearnedArticle, other: LearnedArticle): boolean {
  const [a, b] = [one.category, other.category];
  return one.readership === other.readership && a?.url === b?.url && a?.title === b?.title;
}

/** By the official dates where both are known, else by the last visits. */
function isMoreRecent(a: LearnedArticle, b: LearnedArticle): boolean {
  if (a.updatedOn !== undefined && b.updatedOn !== undefined && a.updatedOn !== b.updatedOn)
    return a.updatedOn > b.updatedOn;
  return a.lastVisited > b.lastVisited;
}
