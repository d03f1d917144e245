import type { Sender } from '../browser/native';
import type { RemotePage } from '../channel/active-page';
import type { Background, TermCount } from '../channel/background';
import type { Handlers } from '../channel/call';
import { categoriesOf, type FaqEntry, mostRead } from '../faq/entry';
import { overviewOf } from '../learning/library';
import { type Concept, createSenseFinder, termNamesOf } from '../lexicon/lexicon';
import type { IndexedLibrary } from './indexed-library';

/** The background's dependencies. */
export interface BackgroundSource {
  readonly library: IndexedLibrary;
  readonly bundled: readonly FaqEntry[];
  readonly lexicon: readonly Concept[];
  /** Whether the user allows learning. */
  readonly mayLearn: () => Promise<boolean>;
  readonly takeSelection: () => string;
  readonly showTermCount: (tabId: number, shown: TermCount) => Promise<void>;
  readonly pageIn: (tabId: number) => RemotePage;
}

/** The methods of the background. */
export function createBackground(source: BackgroundSource): Handlers<Background> {
  const { library, bundled, lexicon, mayLearn, takeSelection, showTermCount, pageIn } = source;
  const findSense = createSenseFinder(lexicon);
  const entries = () => library.readyToAnswer().then(library.entries);
  const learned = () => library.loaded.then(() => overviewOf(library, bundled));
  const pageAround = ({ tab }: Sender): RemotePage | undefined =>
    tab?.id === undefined ? undefined : pageIn(tab.id);
  return {
    judge: (sentences) => library.readyToAnswer().then(() => sentences.map(library.judge)),
    async search(query) {
      await library.readyToAnswer();
      const { about, text } = query;
      return { ...library.query(query), sense: about === undefined ? undefined : findSense(about, text) };
    },
    popular: () => entries().then(mostRead),
    termNames: () => termNamesOf(lexicon),
    entries: (ids) => library.readyToAnswer().then(() => library.find(ids)),
    categories: () => entries().then(categoriesOf),
    questionsOf: async (id) => (await entries()).filter(({ category }) => category.id === id),
    takeSelection,
    async showTermCount(shown, { tab }) {
      if (tab?.id !== undefined) await showTermCount(tab.id, shown);
    },
    async learn(reading, { url = '' }) {
      if (await mayLearn()) await library.learn(reading, url);
    },
    learned,
    settled: () => library.settled().then(() => true),
    forgetLearned: (ids) => library.forget(ids).then(learned),
    exportLearned: () => library.loaded.then(library.exportFile),
    importLearned: async (text) => (await library.importFile(text)) ?? null,
    termsAround: async (_, sender) => (await pageAround(sender)?.listTerms()) ?? [],
    async showTermAround(termId, sender) {
      await pageAround(sender)?.showTerm(termId);
    },
    async closeQuickSearch(_, sender) {
      await pageAround(sender)?.closeQuickSearch();
    },
  };
}
