import type { LearnedItem } from '../../src/learning/library';
import type { PopupBackground } from '../../src/popup/world';

/** The background's methods for learned articles, with `articles` in memory. */
export function learnedInMemory(
  articles: readonly LearnedItem[] = [],
): Pick<PopupBackground, 'learned' | 'settled' | 'forgetLearned' | 'exportLearned' | 'importLearned'> {
  let kept = articles;
  const learned = async () => ({ complete: kept.length, bundled: 12, articles: kept });
  return {
    learned,
    settled: async () => true,
    forgetLearned(ids) {
      kept = ids === 'all' ? [] : kept.filter(({ id }) => !ids.includes(id));
      return learned();
    },
    exportLearned: async () => JSON.stringify(kept.map(({ id }) => id)),
    importLearned: async (text) => (text.startsWith('{') ? { learned: 2, known: 0, refused: 1 } : null),
  };
}
