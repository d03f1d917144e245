import { type LearnedArticle, parseLearnedArticle } from '../learning/learned-article';
import type { ArticleStore } from '../learning/library';

/** What the store needs of the browser's `storage.local`. */
export interface ArticleArea {
  get(keys: string[] | null): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const PREFIX = 'article:';
/** Version of a record: raise it for a change that older versions would misread. */
const VERSION = 1;

/**
 * A store of the learned articles in `area`, one key each. Articles with the ids `first` are read first. `giveTurn` is
 * called after each record and resolves when the next is due. Only the background may write: it knows all changes.
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

/** Undefined for a damaged record or one of another version; the next visit to its page writes it again. */
function readRecord(key: string, record: unknown): LearnedArticle | undefined {
  const { version } = Object(record);
  const article = version === VERSION ? parseLearnedArticle(record) : undefined;
  return article !== undefined && key === PREFIX + article.id ? article : undefined;
}
