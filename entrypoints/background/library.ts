import { entries as bundled, entryWords, lexicon, model, topics } from 'virtual:faq';
import { createLibrary, type Library } from '../../src/library/library';
import { LEARNED_CATEGORY_ID } from '../../src/library/overlay';
import { createModel } from '../../src/meaning/model';
import { createArticleStore } from '../../src/platform/article-store';
import { browser } from '../../src/platform/browser';
import { HELP_CENTRE_URL } from '../../src/platform/official-site';
import { createLiveIndex, type LiveIndex } from '../../src/search/live-index';
import { sayLearning } from '../../src/ui/say-learning';
import { LEARNED_CATEGORY_TITLE } from '../../src/ui/strings';
import { createTurns } from './turns';

/** Whoever asks just after waking waits at most so long for what was learned: a popup must answer within 150 ms. */
const PATIENCE_MS = 60;

/** The library with the index over it. */
export interface IndexedLibrary extends Library, Pick<LiveIndex, 'query'> {
  /** Resolves when the index knows what the library does, or after a moment. */
  settled(): Promise<void>;
}

/** Opens the library: the bundled entries answer at once, the learned ones as soon as they are read and indexed. */
export function openLibrary(): IndexedLibrary {
  const index = createLiveIndex(
    () => ({ entries: bundled, lexicon, entryWords, model: createModel(model), topics }),
    createTurns(),
  );
  // After what has woken the background was answered, before anybody has typed.
  setTimeout(index.prepare);
  let indexed = Promise.resolve();
  let latest = bundled;
  const library = createLibrary({
    bundled,
    store: createArticleStore(browser.storage.local),
    learned: {
      category: { id: LEARNED_CATEGORY_ID, title: LEARNED_CATEGORY_TITLE, url: HELP_CENTRE_URL },
      say: sayLearning,
    },
    now: Date.now,
    onChange(entries) {
      const isFirst = latest === bundled;
      latest = entries;
      // What was learned of the bundled questions is asked for most, and indexed in no time.
      const urgent = isFirst ? index.replace(entries.slice(0, bundled.length)) : Promise.resolve();
      indexed = urgent.then(() => (latest === entries ? index.replace(entries) : undefined));
    },
  });
  return {
    ...library,
    query: index.query,
    settled: () => Promise.race([library.ready.then(() => indexed), wait(PATIENCE_MS)]),
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
