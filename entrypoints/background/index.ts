import { entries as bundled, lexicon } from 'virtual:faq';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../../src/browser/badge';
import { browser } from '../../src/browser/browser';
import { rememberOldTabs } from '../../src/browser/old-tabs';
import { openPopup } from '../../src/browser/open-popup';
import { attachSearchMenu } from '../../src/browser/search-menu';
import { askActivePage } from '../../src/channel/ask-page';
import { serveBackground } from '../../src/channel/serve-background';
import { serveLessons } from '../../src/channel/serve-lessons';
import { categoriesOf } from '../../src/faq/catalogue';
import { readFirst } from '../../src/faq/read-first';
import { overviewOf } from '../../src/learning/overview';
import { termNamesOf } from '../../src/lexicon/lexicon';
import { extensionStorage } from '../../src/storage/extension-storage';
import { createSettingsStore } from '../../src/storage/settings-store';
import { SEARCH_MENU_TITLE } from '../../src/ui/strings';
import { openLibrary } from './library';

export default defineBackground(() => {
  const library = openLibrary();
  const settings = createSettingsStore(extensionStorage);
  const menu = attachSearchMenu(SEARCH_MENU_TITLE);
  rememberOldTabs();

  const entries = () => library.answering().then(library.entries);
  const overview = () => library.ready.then(() => overviewOf(library, bundled));
  serveBackground({
    search: ({ query }) => library.answering().then(() => library.query(query)),
    popular: () => entries().then(readFirst),
    terms: () => termNamesOf(lexicon),
    entries: ({ ids }) => library.answering().then(() => library.find(ids)),
    categories: () => entries().then(categoriesOf),
    category: async ({ categoryId }) =>
      (await entries()).filter(({ category }) => category.id === categoryId),
    'take-selection': menu.take,
    'tell-terms': async ({ count, isQuiet }, tabId) => {
      if (tabId !== undefined) await showBadge(tabId, count, isQuiet);
      return undefined;
    },
    learned: overview,
    settled: () => library.settled().then((): true => true),
    'forget-learned': ({ ids }) => library.forget(ids).then(overview),
    'export-learned': () => library.ready.then(library.exportFile),
    'import-learned': async ({ text }) => (await library.importFile(text)) ?? null,
  });
  serveLessons(async ({ reading, url }) => {
    if ((await settings.read()).learn) await library.learn(reading, url);
  });

  browser.commands?.onCommand.addListener(async (command) => {
    if (command === 'next-term') await askActivePage({ type: 'step-term', to: 'next' });
    if (command === 'previous-term') await askActivePage({ type: 'step-term', to: 'previous' });
    if (command === 'quick-search') {
      const opened = await askActivePage({ type: 'toggle-quick-search' });
      if (opened === undefined) await openPopup();
    }
  });
});
