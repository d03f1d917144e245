import { type LearnedArticle, parseLearnedArticle } from '../learning/learned-article';
import type { ArticleStore } from '../learning/library';

/** What the store needs of the browser's `storage.local`. */
export interface ArticleArea {
  get(keys: string[] | null): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const PREFIX = 'article:';
/** The version of a record; a change that older readers would misread raises it. */
const VERSION = 1;

/**
 * The learned articles in `area`, one key each. Those with the ids `first` are read first; `giveTurn` is called after each
 * record, and resolves when it is time for the next. Only the background may write there: it alone knows of all changes.
 */
export function createArticleStore(
  area: ArticleArea,
  {
    first,
    giveTurn,
  }: { readonly first: readonly string[]; readonly giveTurn: () => Promise<void> | undefined },
): ArticleStore {
  const firstKeys = first.map((id) => PREFIX + id);
  const read = async (items: Readonly<Record<string, unknown>>, isWanted: (key: string) => boolean) => {
    const articles: LearnedArticle[] = [];
    for (const [key, record] of Object.entries(items)) {
      const article = key.startsWith(PREFIX) && isWanted(key) ? readRecord(key, record) : undefined;
      if (article !== undefined) articles.push(article);
      await giveTurn();
    }
    return articles;
  };
  return {
    async *load() {
      yield read(await area.get(firstKeys), () => true);
      yield read(await area.get(null), (key) => !firstKeys.includes(key));
    },
    async save(articles) {
      if (articles.length === 0) return;
      await area.set(
        Object.fromEntries(
          articles.map((article) => [PREFIX + article.id, { version: VERSION, ...article }]),
        ),
      );
    },
    async remove(ids) {
      const keys =
        ids === 'all'
          ? Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX))
          : ids.map((id) => PREFIX + id);
      if (keys.length > 0) await area.remove(keys);
    },
  };
}

/** A damaged record, or one of a later version, is as good as none; the next visit of its page writes it anew. */
function readRecord(key: string, record: unknown): LearnedArticle | undefined {
  const { version } = Object(record);
  const article = version === VERSION ? parseLearnedArticle(record) : undefined;
  return article !== undefined && key === PREFIX + article.id ? article : undefined;
}
