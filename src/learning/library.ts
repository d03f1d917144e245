import { entriesWithIds } from '../faq/catalogue';
import type { FaqEntry } from '../faq/types';
import type { LearnedArticle } from './learned-article';
import { parseLearnedFile, writeLearnedFile } from './learned-file';
import { acceptImported } from './match-entry';
import { type OverlayContext, overlay } from './overlay';
import type { PageReading } from './page-reading';
import { readArticle } from './read-article';
import { readCategory } from './read-category';
import { findExcess } from './room-for';
import { afterArticle, afterCategory, afterImport } from './teach';

/** What is known: the bundled entries and what was learned, one change after another. */
export interface Library {
  /** Resolves when the first part of what was learned earlier is there and shown. Never rejects. */
  readonly begun: Promise<void>;
  /** Resolves when all that was learned earlier is there. Never rejects. */
  readonly ready: Promise<void>;
  /** The entries as they are: before `begun`, the bundled ones. */
  entries(): readonly FaqEntry[];
  /** The entries with those ids, in their order; an unknown one is waited for until `ready`, then left out. */
  find(ids: readonly string[]): Promise<readonly FaqEntry[]>;
  articles(): readonly LearnedArticle[];
  /** Learns what a page at `url` shows, if it teaches anything. Never rejects. */
  learn(reading: PageReading, url: string): Promise<void>;
  /** Learns from a file's text; undefined when it is no such file. */
  importFile(text: string): Promise<ImportReport | undefined>;
  exportFile(): string;
  /** Forgets the articles with those ids, or all. */
  forget(ids: readonly string[] | 'all'): Promise<void>;
}

/** What an import brought. */
export interface ImportReport {
  /** Articles that were not known, or less well. */
  readonly learned: number;
  /** Articles known as well before. */
  readonly known: number;
  /** Records that are no articles, or not to be believed. */
  readonly refused: number;
}

/** Where learned articles are kept. */
export interface ArticleStore {
  /** All of them, in parts, what is asked for most in the first; damaged records are left out. */
  load(): AsyncGenerator<readonly LearnedArticle[], void>;
  save(articles: readonly LearnedArticle[]): Promise<void>;
  /** Removes those, or all with the damaged ones. */
  remove(ids: readonly string[] | 'all'): Promise<void>;
}

/** What a library is made of. */
export interface LibrarySource {
  readonly bundled: readonly FaqEntry[];
  readonly store: ArticleStore;
  readonly learned: Pick<OverlayContext, 'category' | 'say'>;
  /** In ms since 1970. */
  readonly now: () => number;
  /** Called with the entries after each change of them. Resolves once they are what questions are answered from. */
  readonly onChange: (entries: readonly FaqEntry[]) => Promise<void>;
}

/** The library over `bundled` and what the `store` holds. What cannot be stored is not learned. */
export function createLibrary({ bundled, store, learned, now, onChange }: LibrarySource): Library {
  let articles: ReadonlyMap<string, LearnedArticle> = new Map();
  let entries = bundled;
  let shown = Promise.resolve();
  const show = (next: typeof articles): void => {
    articles = next;
    entries = overlay(bundled, [...next.values()], { ...learned, now: now() });
    shown = onChange(entries);
  };
  const parts = store.load();
  const showNextPart = async (): Promise<boolean> => {
    const { done, value } = await parts.next();
    if (value && value.length > 0)
      show(new Map([...articles, ...value.map((article) => [article.id, article] as const)]));
    return done !== true;
  };
  const ignore = (): void => {}; // no storage: nothing was learned
  // What is asked for most answers before the rest is looked at.
  const begun = showNextPart()
    .then(() => shown)
    .catch(ignore);
  const ready = begun
    .then(async () => {
      while (await showNextPart());
    })
    .catch(ignore);

  // One change after another, each on what the last one left: two tabs at once lose nothing.
  let queue = ready;
  const change = <Result>(update: () => Promise<Result>): Promise<Result> => {
    const done = queue.then(update);
    queue = done.then(
      () => {},
      () => {},
    );
    return done;
  };

  const isNews = (article: LearnedArticle): boolean => article !== articles.get(article.id);
  /** Gives how many of them there was room for. */
  const keep = async (taught: readonly LearnedArticle[]): Promise<number> => {
    const next = new Map(articles);
    for (const article of taught) next.set(article.id, article);
    const excess = findExcess(next.values()).map(({ id }) => id);
    for (const id of excess) next.delete(id);
    const gone = excess.filter((id) => articles.has(id));
    const kept = taught.filter(({ id }) => next.has(id));
    // What cannot be saved takes nobody's place.
    await store.save(kept);
    show(next);
    await store.remove(gone);
    return kept.length;
  };

  return {
    begun,
    ready,
    entries: () => entries,
    async find(ids) {
      if (entriesWithIds(entries, ids).length < ids.length) await ready;
      return entriesWithIds(entries, ids);
    },
    articles: () => [...articles.values()],
    learn: (reading, url) =>
      change(async () => {
        const taught = lessonsIn(reading, url, { entries: bundled, now: now() })
          .map((lesson) =>
            lesson.kind === 'article'
              ? afterArticle(articles.get(lesson.id), lesson, now())
              : afterCategory(articles.get(lesson.id), lesson, now()),
          )
          .filter(isNews);
        if (taught.length > 0) await keep(taught);
      }).catch(() => {}), // storage is full or gone: the page is there to be read again
    importFile: (text) =>
      change(async () => {
        const file = parseLearnedFile(text);
        if (file === undefined) return undefined;
        const believed = file.articles.flatMap((article) => acceptImported(article, bundled, now()) ?? []);
        const taught = believed
          .map((article) => afterImport(articles.get(article.id), article, now()))
          .filter(isNews);
        const learned = taught.length > 0 ? await keep(taught) : 0;
        return {
          learned,
          known: believed.length - taught.length,
          refused: file.refused + file.articles.length - believed.length,
        };
      }),
    exportFile: () => writeLearnedFile([...articles.values()]),
    forget: (ids) =>
      change(async () => {
        await store.remove(ids);
        show(new Map(ids === 'all' ? [] : [...articles].filter(([id]) => !ids.includes(id))));
      }),
  };
}

function lessonsIn(
  reading: PageReading,
  url: string,
  known: { readonly entries: readonly FaqEntry[]; readonly now: number },
) {
  if (reading.kind === 'category') {
    return readCategory(reading, url).map((lesson) => ({
      kind: 'category' as const,
      ...lesson,
    }));
  }
  const read = readArticle(reading.blocks, url, known);
  return read.kind === 'lesson' ? [{ kind: 'article' as const, ...read.lesson }] : [];
}
