import { entries as bundled, lexicon, model, packed, pages, topics } from 'virtual:faq';
import { defineBackground } from 'wxt/utils/define-background';
import { acceptCall } from '../../src/background/access';
import { createIndexedLibrary, createTurns } from '../../src/background/indexed-library';
import { createBackground } from '../../src/background/service';
import { browser } from '../../src/browser/browser';
import { native } from '../../src/browser/native';
import { rememberOldTabs } from '../../src/browser/tabs';
import { attachMenus, openPopup, showBadge } from '../../src/browser/toolbar';
import { activePage, pageIn } from '../../src/channel/active-page';
import { serve } from '../../src/channel/call';
import { LEARNED_CATEGORY_ID } from '../../src/learning/overlay';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import { createArticleStore } from '../../src/storage/article-store';
import { extensionStorage } from '../../src/storage/extension-storage';
import { createSettingsStore } from '../../src/storage/settings';
import { popupStrings } from '../../src/ui/popup-strings';
import { LEARNED_CATEGORY_TITLE, SEARCH_MENU_TITLE, toolbarTitle } from '../../src/ui/strings';

export default defineBackground(() => {
  const faq = { entries: bundled, lexicon, topics, pages };
  const giveTurn = createTurns();
  const first = bundled.flatMap(({ articleId = [] }) => articleId);
  const library = createIndexedLibrary({
    bundled,
    store: createArticleStore(browser.storage.local, { first, giveTurn }),
    category: { id: LEARNED_CATEGORY_ID, title: LEARNED_CATEGORY_TITLE, url: HELP_CENTRE_URL },
    now: Date.now,
    giveTurn,
    createIndex: () => createSearchIndex({ ...faq, packed: packed(), model: createModel(model()) }),
  });
  const settings = createSettingsStore(extensionStorage);
  const own = { id: native.runtime.id, origin: native.runtime.getURL('') };
  serve(
    (message, sender) => acceptCall(message, sender, own),
    createBackground({
      library,
      bundled,
      lexicon,
      mayLearn: async () => (await settings.read()).learn,
      takeSelection: attachMenus({ search: SEARCH_MENU_TITLE, beside: popupStrings.openBeside }).take,
      showTermCount: (tabId, shown) => showBadge(tabId, { ...shown, title: toolbarTitle(shown) }),
      pageIn,
    }),
  );
  rememberOldTabs();

  browser.commands?.onCommand.addListener(async (command) => {
    if (command === 'next-term') await activePage.stepTerm('next');
    if (command === 'previous-term') await activePage.stepTerm('previous');
    if (command === 'quick-search' && (await activePage.toggleQuickSearch()) === undefined) await openPopup();
  });
});
