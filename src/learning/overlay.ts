import type { Category, FaqEntry, Readership } from '../faq/entry';
import { ownCategoryId, parseCategoryUrl } from '../site/official-site';
import { holdsExcerpt } from '../text/plain-text';
import type { LearnedArticle } from './learned-article';
import { createEntryFinder, findObjection, learningOf } from './match-entry';
import { readLines } from './page-reading';

/** Id of the category of articles without a known one. No title gives this id: a slug has no colon. */
export const LEARNED_CATEGORY_ID = 'learned:';

/** The other inputs of {@link overlay}. */
export interface OverlayContext {
  /** In ms since 1970. */
  readonly now: number;
  /** For articles whose category is unknown. */
  readonly category: Category;
}

/**
 * The `bundled` entries with the learned articles: an article adds its complete text, or only its address, to the entry
 * that it answers. Articles without an entry follow as entries of their own.
 */
export function overlay(
  bundled: readonly FaqEntry[],
  articles: readonly LearnedArticle[],
  context: OverlayContext,
): readonly FaqEntry[] {
  const articleOf = new Map<string, LearnedArticle>();
  const others: LearnedArticle[] = [];
  const findEntry = createEntryFinder(bundled);
  for (const article of [...articles].sort(completeAndRecentFirst)) {
    const entry = findEntry(article);
    if (entry === undefined) others.push(article);
    else if (!articleOf.has(entry.id)) articleOf.set(entry.id, article);
  }
  const completed = bundled.map((entry) => {
    const article = articleOf.get(entry.id);
    return article === undefined ? entry : overlaid(entry, article, context);
  });
  const categoryOf = createCategoryFinder(bundled, articles);
  return [
    ...completed,
    ...others.map((article, index) => ({
      ...ownEntry(article, index + 1, context),
      category: categoryOf(article) ?? context.category,
    })),
  ];
}

/**
 * Finds a category by the id of its page. Its title is the bundled one, else that of the last visit: an article cannot
 * rename a bundled category, nor a file one that the user has visited.
 */
function createCategoryFinder(
  bundled: readonly FaqEntry[],
  articles: readonly LearnedArticle[],
): (article: LearnedArticle) => Category | undefined {
  const byPage = new Map(bundled.map(({ category }) => [parseCategoryUrl(category.url)?.id, category]));
  for (const { category } of [...articles].sort(visitedAndRecentFirst)) {
    const page = category && parseCategoryUrl(category.url);
    if (page && !byPage.has(page.id)) byPage.set(page.id, { ...category, id: ownCategoryId(page) });
  }
  return ({ category }) => category && byPage.get(parseCategoryUrl(category.url)?.id);
}

function visitedAndRecentFirst(a: LearnedArticle, b: LearnedArticle): number {
  return Number(b.origin === 'visit') - Number(a.origin === 'visit') || b.lastVisited - a.lastVisited;
}

/** What a category page said; a file may say anything, to be among the most read. */
function readershipOf({ origin, readership }: LearnedArticle): Readership | undefined {
  return origin === 'visit' ? readership : undefined;
}

function completeAndRecentFirst(a: LearnedArticle, b: LearnedArticle): number {
  return Number(b.extent === 'full') - Number(a.extent === 'full') || b.lastVisited - a.lastVisited;
}

function overlaid(entry: FaqEntry, article: LearnedArticle, context: OverlayContext): FaqEntry {
  const { id, url, title, text, extent, links, updatedOn, origin } = article;
  // Its address, too, is unproven.
  if (extent === 'excerpt' && origin === 'file') return entry;
  const readership = readershipOf(article) ?? entry.readership;
  // An update may have made the bundled entry newer than the article.
  if (extent === 'excerpt' || findObjection(article, entry, context.now) !== undefined) {
    return { ...entry, readership, articleId: id, source: { ...entry.source, url, kind: 'article' } };
  }
  const isNewer = !holdsExcerpt(text, entry.answer.text);
  // A text without a date contains the excerpt and may be as old, so that all statements and notes still apply.
  const appliesAfter = (date: string): boolean => updatedOn === undefined || date > updatedOn;
  const { statement, notes } = entry;
  const { now } = entry.source;
  return {
    ...entry,
    readership,
    articleId: id,
    question: isNewer ? title : entry.question,
    answer: { text, extent, links, blocks: readLines(article) },
    source: {
      url,
      kind: 'article',
      updatedOn,
      now: now !== undefined && (!isNewer || appliesAfter(now.seen)) ? now : undefined,
      learned: learningOf(article, { ...context, isNewer }),
    },
    statement: statement !== undefined && appliesAfter(statement.date) ? statement : undefined,
    notes: notes.filter(({ since, sourceDate, checked }) => appliesAfter(since ?? sourceDate ?? checked.on)),
  };
}

function ownEntry(
  article: LearnedArticle,
  number: number,
  context: OverlayContext,
): Omit<FaqEntry, 'category'> {
  const { id, url, title, text, extent, links, updatedOn } = article;
  return {
    id: `aide-${id}`,
    number,
    articleId: id,
    question: title,
    answer: { text, extent, links, blocks: readLines(article) },
    readership: readershipOf(article) ?? 'few-reads',
    source: { url, kind: 'article', updatedOn, learned: learningOf(article, { ...context, isNewer: false }) },
    notes: [],
  };
}
