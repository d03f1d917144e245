import { entries as bundled, lexicon } from 'virtual:faq';
import { defineBackground } from 'wxt/utils/define-background';
import { acceptCall } from '../../src/background/access';
import { showBadge } from '../../src/browser/badge';
import { browser } from '../../src/browser/browser';
import { native } from '../../src/browser/native';
import { rememberOldTabs } from '../../src/browser/old-tabs';
import { openPopup } from '../../src/browser/open-popup';
import { attachSearchMenu } from '../../src/browser/search-menu';
import { activePage } from '../../src/channel/active-page';
import type { Background } from '../../src/channel/background';
import { serve } from '../../src/channel/serve';
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

  const own = { id: native.runtime.id, origin: native.runtime.getURL('') };
  const entries = () => library.answering().then(library.entries);
  const overview = () => library.ready.then(() => overviewOf(library, bundled));
  serve<Background>((message, sender) => acceptCall(message, sender, own), {
    search: (query) => library.answering().then(() => library.query(query)),
    popular: () => entries().then(readFirst),
    termNames: () => termNamesOf(lexicon),
    entries: (ids) => library.answering().then(() => library.find(ids)),
    categories: () => entries().then(categoriesOf),
    questionsOf: async (id) => (await entries()).filter(({ category }) => category.id === id),
    takeSelection: menu.take,
    showTermCount: ({ count, isQuiet }, { tab }) => showBadge(tab?.id, count, isQuiet),
    learn: async (reading, { url = '' }) => {
      if ((await settings.read()).learn) await library.learn(reading, url);
    },
    learned: overview,
    settled: () => library.settled().then(() => true),
    forgetLearned: (ids) => library.forget(ids).then(overview),
    exportLearned: () => library.ready.then(library.exportFile),
    importLearned: async (text) => (await library.importFile(text)) ?? null,
  });

  browser.commands?.onCommand.addListener(async (command) => {
    if (command === 'next-term') await activePage.stepTerm('next');
    if (command === 'previous-term') await activePage.stepTerm('previous');
    if (command === 'quick-search' && (await activePage.toggleQuickSearch()) === undefined) await openPopup();
  });
});
