import { type Answer, type Category, entriesWithIds, type FaqEntry } from '../faq/entry';
import { findExcess, type LearnedArticle, parseLearnedFile, writeLearnedFile } from './learned-article';
import { acceptImported } from './match-entry';
import { overlay } from './overlay';
import type { PageReading } from './page-reading';
import { readPage } from './read-page';
import { afterArticle, afterCategory, afterImport } from './update';

/** The bundled entries with the learned articles. Changes run one after another. */
export interface Library {
  /** Resolves when all stored articles are loaded. Never rejects. */
  readonly loaded: Promise<void>;
  /** The current entries; during loading, some are still the bundled ones. */
  entries(): readonly FaqEntry[];
  /** The entries with those ids, in their order. Waits for all articles if an id is unknown, then skips unknown ids. */
  find(ids: readonly string[]): Promise<readonly FaqEntry[]>;
  articles(): readonly LearnedArticle[];
  /** Learns the articles that a page at `url` shows, if any. Never rejects. */
  learn(reading: PageReading, url: string): Promise<void>;
  /** Imports a file's text; undefined if its format is wrong. Rejects when storage is full or unavailable. */
  importFile(text: string): Promise<ImportReport | undefined>;
  /** Only the learned articles: the importing extension adds its own statements and notes. */
  exportFile(): string;
  /** Forgets the articles with those ids, or all. Rejects when storage is unavailable. */
  forget(ids: readonly string[] | 'all'): Promise<void>;
}

/** Result of an import. */
export interface ImportReport {
  /** Articles that were new or improved. */
  readonly learned: number;
  /** Articles that changed nothing. */
  readonly known: number;
  /** Invalid records, and articles not accepted. */
  readonly refused: number;
}

/** Storage for learned articles. */
export interface ArticleStore {
  /** All articles, in parts, the most requested ones first. Skips damaged records. */
  load(): AsyncGenerator<readonly LearnedArticle[], void>;
  save(articles: readonly LearnedArticle[]): Promise<void>;
  /** Removes those; 'all' includes damaged ones. */
  remove(ids: readonly string[] | 'all'): Promise<void>;
}

/** The parts of a library. */
export interface LibrarySource {
  readonly bundled: readonly FaqEntry[];
  readonly store: ArticleStore;
  /** For articles whose category is unknown. */
  readonly category: Category;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Called with the entries after each change. */
  readonly onChange: (entries: readonly FaqEntry[]) => void;
}

/** The articles in memory and in the store, and the resulting entries. Changes run one after another. */
function createCollection({ bundled, store, category, now, onChange }: LibrarySource) {
  let articles: ReadonlyMap<string, LearnedArticle> = new Map();
  let entries = bundled;
  const show = (next: typeof articles): void => {
    articles = next;
    entries = overlay(bundled, [...next.values()], { category, now: now() });
    onChange(entries);
  };
  const load = async (): Promise<void> => {
    for await (const part of store.load()) {
      if (part.length > 0)
        show(new Map([...articles, ...part.map((article) => [article.id, article] as const)]));
    }
  };
  const loaded = load().catch(() => {}); // no storage: go on without it

  // Changes are queued: updates from two tabs cannot overwrite each other.
  let queue = loaded;
  const change = <Result>(update: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(update);
    queue = done.then(
      () => {},
      () => {},
    );
    return done;
  };

  /** Stores the articles that fit the limits, evicts the excess and resolves to the number stored. */
  const keep = async (updates: readonly LearnedArticle[]): Promise<number> => {
    if (updates.length === 0) return 0;
    const next = new Map(articles);
    for (const article of updates) next.set(article.id, article);
    const excess = findExcess(next.values()).map(({ id }) => id);
    for (const id of excess) next.delete(id);
    const gone = excess.filter((id) => articles.has(id));
    const kept = updates.filter(({ id }) => next.has(id));
    // Saved first: an article that cannot be saved must not evict another one.
    await store.save(kept);
    show(next);
    await store.remove(gone);
    return kept.length;
  };

  return {
    loaded,
    change,
    keep,
    all: () => articles,
    entries: () => entries,
    isChanged: (article: LearnedArticle): boolean => article !== articles.get(article.id),
    async forget(ids: readonly string[] | 'all'): Promise<void> {
      await store.remove(ids);
      show(new Map(ids === 'all' ? [] : [...articles].filter(([id]) => !ids.includes(id))));
    },
  };
}

/** A library of bundled and stored articles. An article that is not stored is not learned. */
export function createLibrary(source: LibrarySource): Library {
  const { bundled, now } = source;
  const { loaded, change, keep, all, entries, isChanged, forget } = createCollection(source);
  return {
    loaded,
    entries,
    async find(ids) {
      if (entriesWithIds(entries(), ids).length < ids.length) await loaded;
      return entriesWithIds(entries(), ids);
    },
    articles: () => [...all().values()],
    learn: (reading, url) =>
      change(async () => {
        const updates = readPage(reading, url, { entries: bundled, now: now() }).map((article) =>
          article.extent === 'full'
            ? afterArticle(all().get(article.id), article, now())
            : afterCategory(all().get(article.id), article, now()),
        );
        await keep(updates.filter(isChanged));
      }).catch(() => {}), // storage is full or gone: the next visit tries again
    importFile: (text) =>
      change(async () => {
        const file = parseLearnedFile(text);
        if (file === undefined) return undefined;
        const accepted = file.articles.flatMap((article) => acceptImported(article, bundled, now()) ?? []);
        const updates = accepted
          .map((article) => afterImport(all().get(article.id), article, now()))
          .filter(isChanged);
        return {
          learned: await keep(updates),
          known: accepted.length - updates.length,
          refused: file.refused + file.articles.length - accepted.length,
        };
      }),
    exportFile: () => writeLearnedFile([...all().values()]),
    forget: (ids) => change(() => forget(ids)),
  };
}

/** An overview of the learned articles. */
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
  /** When its page was last visited, by this user or the exporting user; in ms since 1970. */
  readonly visited: number;
}

/** The overview of `library`, which holds the `bundled` entries. */
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
