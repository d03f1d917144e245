import type { LearnedItem } from '../../src/learning/overview';
import type { PopupWorld } from '../../src/popup/world';

/** The popup's way to what was learned, over `articles` in memory; `saved` gets what is exported. */
export function learnedInMemory(
  articles: readonly LearnedItem[] = [],
  saved: string[] = [],
): PopupWorld['learned'] {
  let kept = articles;
  const overview = async () => ({ complete: kept.length, bundled: 12, articles: kept });
  return {
    overview,
    settled: async () => true,
    forget(ids) {
      kept = ids === 'all' ? [] : kept.filter(({ id }) => !ids.includes(id));
      return overview();
    },
    exportFile: async () => JSON.stringify(kept.map(({ id }) => id)),
    importFile: async (text) => (text.startsWith('{') ? { learned: 2, known: 0, refused: 1 } : null),
    save: (name, text) => saved.push(`${name}: ${text}`),
  };
}
