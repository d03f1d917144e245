import { entries as bundled, lexicon, model, prepared, topics } from 'virtual:faq';
import { browser } from '../../src/browser/browser';
import { createLibrary, type Library } from '../../src/learning/library';
import { LEARNED_CATEGORY_ID } from '../../src/learning/overlay';
import { createModel } from '../../src/meaning/model';
import { createLiveIndex, type LiveIndex } from '../../src/search/live-index';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import { createArticleStore } from '../../src/storage/article-store';
import { sayLearning } from '../../src/ui/say-learning';
import { LEARNED_CATEGORY_TITLE } from '../../src/ui/strings';
import { createTurns } from './turns';

/** Nobody waits longer for what was learned than this after the background woke: a popup must answer within 150 ms. */
const PATIENCE_MS = 30;

/** The library with the index over it. */
export interface IndexedLibrary extends Library, Pick<LiveIndex, 'query'> {
  /** Resolves when the index knows all that the library does. */
  settled(): Promise<void>;
  /** Resolves when the index is settled, or a moment after waking: whoever asks again when it is settled misses nothing. */
  answering(): Promise<void>;
}

/** Opens the library: the bundled entries answer at once, the learned ones as soon as they are read and indexed. */
export function openLibrary(): IndexedLibrary {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const giveTurn = createTurns();
  const index = createLiveIndex(
    () => ({ entries: bundled, lexicon, prepared: prepared(), model: createModel(model()), topics }),
    giveTurn,
  );
  // After what has woken the background was answered, before anybody has typed.
  setTimeout(index.prepare);
  let indexed = Promise.resolve();
  const library = createLibrary({
    bundled,
    store: createArticleStore(browser.storage.local, {
      first: bundled.flatMap(({ articleId = [] }) => articleId),
      giveTurn,
    }),
    learned: {
      category: { id: LEARNED_CATEGORY_ID, title: LEARNED_CATEGORY_TITLE, url: HELP_CENTRE_URL },
      say: sayLearning,
    },
    now: Date.now,
    onChange(entries) {
      indexed = index.replace(entries);
      return indexed;
    },
  });
  const settled = () => library.ready.then(() => indexed);
  return { ...library, query: index.query, settled, answering: () => Promise.race([settled(), patience]) };
}
