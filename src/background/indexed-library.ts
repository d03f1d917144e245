import type { FaqEntry } from '../faq/entry';
import { createLibrary, type Library, type LibrarySource } from '../learning/library';
import type { SearchIndex } from '../search/search-index';

/** A query waits for learned articles at most this long after the start: a popup must answer within 150 ms. */
const MAX_WAIT_MS = 30;

/** Work yields to messages after this time. */
const TURN_MS = 8;

/** The library with a search index of its entries. */
export interface IndexedLibrary extends Library, Pick<SearchIndex, 'query' | 'judge'> {
  /** Resolves when the index holds all entries of the library. Never rejects. */
  settled(): Promise<void>;
  /** Resolves when settled, or 30 ms after the start. A query repeated after `settled` misses nothing. */
  readyToAnswer(): Promise<void>;
}

/** What an indexed library is made of. */
export interface IndexedLibrarySource extends Omit<LibrarySource, 'onChange'> {
  /** Creates the index of the bundled entries. Called once: at its first use, or right after the start. */
  readonly createIndex: () => SearchIndex;
  /** Called after each indexed entry; resolves when the next one may start. */
  readonly giveTurn: () => Promise<void> | undefined;
}

/** Opens the library. Bundled entries are found at once, learned articles once they are loaded and indexed. */
export function createIndexedLibrary(source: IndexedLibrarySource): IndexedLibrary {
  const { bundled, createIndex, giveTurn } = source;
  let opened: SearchIndex | undefined;
  const index = (): SearchIndex => {
    opened ??= createIndex();
    return opened;
  };
  setTimeout(index);

  let indexed = new Map(bundled.map((entry) => [entry.id, entry]));
  const indexAll = async (entries: readonly FaqEntry[]): Promise<void> => {
    const next = new Map(entries.map((entry) => [entry.id, entry]));
    for (const [id, entry] of next) {
      if (indexed.get(id) === entry) continue;
      try {
        index().set(entry);
      } catch {
        // One entry that cannot be indexed must not end the search of all others.
      }
      await giveTurn();
    }
    for (const id of indexed.keys()) if (!next.has(id)) index().delete(id);
    indexed = next;
  };

  let queue = Promise.resolve();
  const library = createLibrary({
    ...source,
    onChange(entries) {
      // After a failure, the next change indexes again what is missing.
      queue = queue.then(() => indexAll(entries)).catch(() => {});
    },
  });
  const wait = new Promise<void>((resolve) => setTimeout(resolve, MAX_WAIT_MS));
  const settled = () => library.loaded.then(() => queue);
  return {
    ...library,
    query: (query) => index().query(query),
    judge: (sentence) => index().judge(sentence),
    settled,
    readyToAnswer: () => Promise.race([settled(), wait]),
  };
}

/** Splits long work: call the result after each piece and await it. Messages are handled every few milliseconds. */
export function createTurns(): () => Promise<void> | undefined {
  let end = performance.now() + TURN_MS;
  return () => {
    if (performance.now() < end) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        end = performance.now() + TURN_MS;
        resolve();
      });
    });
  };
}
