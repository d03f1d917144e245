import type { Answer, FaqEntry } from '../faq/types';
import type { LearnedArticle } from './learned-article';
import type { Library } from './library';

/** What was learned, for its owner to look over. */
export interface LearnedOverview {
  /** How many of the bundled answers are complete. */
  readonly complete: number;
  readonly bundled: number;
  /** The latest visited first. */
  readonly articles: readonly LearnedItem[];
}

/** A learned article in a list. */
export interface LearnedItem extends Pick<LearnedArticle, 'id' | 'url' | 'title' | 'origin'> {
  readonly extent: Answer['extent'];
  /** When its page was last visited, by this user or by whoever exported it; in ms since 1970. */
  readonly visited: number;
}

/** Looks over `library`, which was made of the `bundled` entries. */
export function overviewOf(
  library: Pick<Library, 'entries' | 'articles'>,
  bundled: readonly FaqEntry[],
): LearnedOverview {
  const ids = new Set(bundled.map(({ id }) => id));
  const complete = library.entries().filter(({ id, answer }) => ids.has(id) && answer.extent === 'full');
  return {
    complete: complete.length,
    bundled: bundled.length,
    articles: [...library.articles()]
      .sort((a, b) => b.lastVisited - a.lastVisited)
      .map(({ id, url, title, origin, extent, lastVisited }) => {
        return { id, url, title, origin, extent, visited: lastVisited };
      }),
  };
}
