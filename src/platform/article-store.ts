import { type LearnedArticle, parseLearnedArticle } from '../library/learned-article';
import type { ArticleStore } from '../library/library';

/** What the store needs of the browser's `storage.local`. */
export interface ArticleArea {
  get(keys: null): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const PREFIX = 'article:';
/** The version of a record; a change that older readers would misread raises it. */
const VERSION = 1;

/** The learned articles in `area`, one key each. Only the background may write there: it alone knows of all changes. */
export function createArticleStore(area: ArticleArea): ArticleStore {
  return {
    async load() {
      const items = Object.entries(await area.get(null)).filter(([key]) => key.startsWith(PREFIX));
      const articles = items.map(([key, record]) => readRecord(key, record));
      return articles.filter((article) => article !== undefined);
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
      if (ids.length > 0) await area.remove(ids.map((id) => PREFIX + id));
    },
  };
}

/** A damaged record, or one of a later version, is as good as none; the next visit of its page writes it anew. */
function readRecord(key: string, record: unknown): LearnedArticle | undefined {
  const { version } = Object(record);
  const article = version === VERSION ? parseLearnedArticle(record) : undefined;
  return article !== undefined && key === PREFIX + article.id ? article : undefined;
}
