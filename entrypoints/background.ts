import { entries, entryWords, lexicon, model, topics } from 'virtual:faq';
import { defineBackground } from 'wxt/utils/define-background';
import { readFirst } from '../src/faq/read-first';
import { createModel } from '../src/meaning/model';
import { askActivePage } from '../src/platform/ask-page';
import { browser } from '../src/platform/browser';
import { serveBackground } from '../src/platform/serve-background';
import { createSearchIndex } from '../src/search/search-index';

export default defineBackground(() => {
  const index = createSearchIndex({ entries, lexicon, entryWords, model: createModel(model), topics });

  serveBackground({
    search: ({ query }) => index.query(query),
    popular: () => readFirst(entries),
  });

  browser.commands?.onCommand.addListener(async (command) => {
    if (command === 'next-term') await askActivePage({ type: 'step-term', to: 'next' });
    if (command === 'previous-term') await askActivePage({ type: 'step-term', to: 'previous' });
    if (command === 'quick-search') {
      const opened = await askActivePage({ type: 'toggle-quick-search' });
      if (opened === undefined) await browser.action.openPopup();
    }
  });
});
