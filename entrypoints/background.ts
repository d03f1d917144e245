import { entries, entryWords, lexicon, model, topics } from 'virtual:faq';
import { defineBackground } from 'wxt/utils/define-background';
import { categoriesOf, entriesWithIds } from '../src/faq/catalogue';
import { readFirst } from '../src/faq/read-first';
import { termNamesOf } from '../src/lexicon/lexicon';
import { createModel } from '../src/meaning/model';
import { askActivePage } from '../src/platform/ask-page';
import { browser } from '../src/platform/browser';
import { rememberOldTabs } from '../src/platform/old-tabs';
import { openPopup } from '../src/platform/open-popup';
import { attachSearchMenu } from '../src/platform/search-menu';
import { serveBackground } from '../src/platform/serve-background';
import { createSearchIndex } from '../src/search/search-index';
import { SEARCH_MENU_TITLE } from '../src/ui/strings';

export default defineBackground(() => {
  const index = createSearchIndex({ entries, lexicon, entryWords, model: createModel(model), topics });
  const menu = attachSearchMenu(SEARCH_MENU_TITLE);
  rememberOldTabs();

  serveBackground({
    search: ({ query }) => index.query(query),
    popular: () => readFirst(entries),
    terms: () => termNamesOf(lexicon),
    entries: ({ ids }) => entriesWithIds(entries, ids),
    categories: () => categoriesOf(entries),
    category: ({ categoryId }) => entries.filter(({ category }) => category.id === categoryId),
    'take-selection': menu.take,
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
