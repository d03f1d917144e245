import { takeOldTab } from '../../src/browser/old-tabs';
import { saveFile } from '../../src/browser/save-file';
import { openShortcutSettings, popupShortcut } from '../../src/browser/shortcut';
import { askSiteAccess, hasSiteAccess } from '../../src/browser/site-access';
import { askBackground } from '../../src/channel/ask-background';
import { askActivePage } from '../../src/channel/ask-page';
import { parseMemory, storedMemory } from '../../src/popup/memory';
import type { PopupWorld } from '../../src/popup/world';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import { createStore } from '../../src/storage/browser-store';
import { extensionStorage } from '../../src/storage/extension-storage';
import { createSettingsStore } from '../../src/storage/settings-store';

/** The world of the popup in a browser. */
export const popupWorld: PopupWorld = {
  helpCentreUrl: HELP_CENTRE_URL,
  async search(query) {
    const outcome = await askBackground({ type: 'search', query });
    performance.mark('search-answer'); // read by the benchmarks
    return outcome;
  },
  async popular() {
    const popular = await askBackground({ type: 'popular' });
    performance.mark('first-answer'); // read by the guided tour
    return popular;
  },
  categories: () => askBackground({ type: 'categories' }),
  questionsOf: (categoryId) => askBackground({ type: 'category', categoryId }),
  entries: async (ids) => (ids.length === 0 ? [] : askBackground({ type: 'entries', ids })),
  terms: async () => (await askActivePage({ type: 'list-terms' })) ?? [],
  termNames: () => askBackground({ type: 'terms' }),
  async showTerm(term) {
    await askActivePage({ type: 'show-term', termId: term.id });
    window.close();
  },
  async takeOldTab() {
    // While the pages are withheld, loading one again brings nothing.
    if (!(await hasSiteAccess())) return false;
    return (await askActivePage({ type: 'list-terms' })) === undefined && takeOldTab();
  },
  siteAccess: { isGiven: hasSiteAccess, ask: askSiteAccess },
  takeSelection: () => askBackground({ type: 'take-selection' }),
  shortcut: popupShortcut,
  chooseShortcut: openShortcutSettings,
  learned: {
    overview: () => askBackground({ type: 'learned' }),
    settled: () => askBackground({ type: 'settled' }),
    forget: (ids) => askBackground({ type: 'forget-learned', ids }),
    exportFile: () => askBackground({ type: 'export-learned' }),
    importFile: (text) => askBackground({ type: 'import-learned', text }),
    save: saveFile,
  },
  memory: createStore({ key: 'popup', parse: parseMemory, form: storedMemory }, extensionStorage),
  settings: createSettingsStore(extensionStorage),
  address: {
    read: () => location.hash.slice(1),
    write: (id) => history.replaceState(null, '', id === '' ? location.pathname : `#${id}`),
  },
  now: Date.now,
};
