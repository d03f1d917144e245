import type { LearnedArticle } from './learned-article';

/** How much is kept: what fits well into the browser's storage, and is searched in no time. */
export const MOST_ARTICLES = 500;

/** See {@link MOST_ARTICLES}; in bytes of JSON. */
export const MOST_BYTES = 4_000_000;

const encoder = new TextEncoder();
// Measuring hundreds of articles takes longer than reading one.
const measured = new WeakMap<LearnedArticle, number>();

/** What an article takes in the browser's storage, in bytes. */
export function bytesOf(article: LearnedArticle): number {
  const bytes = measured.get(article) ?? encoder.encode(JSON.stringify(article)).length;
  measured.set(article, bytes);
  return bytes;
}

/**
 * Those of the `articles` that must go for the rest to fit: beginnings first, then what came from a file, then what the
 * user has read; of each, the least recently visited.
 */
export function findExcess(articles: Iterable<LearnedArticle>): readonly LearnedArticle[] {
  let bytes = 0;
  let count = 0;
  return [...articles]
    .sort((a, b) => worthOf(b) - worthOf(a) || b.lastVisited - a.lastVisited)
    .filter((article) => {
      count += 1;
      bytes += bytesOf(article);
      return count > MOST_ARTICLES || bytes > MOST_BYTES;
    });
}

function worthOf({ extent, origin }: LearnedArticle): number {
  if (extent === 'excerpt') return 0;
  return origin === 'file' ? 1 : 2;
}
