import { renames } from 'virtual:renames';
import { takeOldTab } from '../../src/browser/old-tabs';
import { saveFile } from '../../src/browser/save-file';
import { openShortcutSettings, popupShortcut } from '../../src/browser/shortcut';
import { askSiteAccess, hasSiteAccess } from '../../src/browser/site-access';
import { activePage } from '../../src/channel/active-page';
import type { PopupCalls } from '../../src/channel/background';
import { connectBackground } from '../../src/channel/background';
import { parseMemory, storedMemory } from '../../src/popup/memory';
import type { PopupWorld } from '../../src/popup/world';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import { createStore } from '../../src/storage/browser-store';
import { extensionStorage } from '../../src/storage/extension-storage';
import { createSettingsStore } from '../../src/storage/settings-store';

/** What the popup uses of the browser. */
export const popupWorld: PopupWorld = {
  background: connectBackground<PopupCalls>(),
  helpCentreUrl: HELP_CENTRE_URL,
  renames,
  terms: async () => (await activePage.listTerms()) ?? [],
  async showTerm(term) {
    await activePage.showTerm(term.id);
    window.close();
  },
  async takeOldTab() {
    // While the official pages are withheld, loading one again brings nothing.
    if (!(await hasSiteAccess())) return false;
    return (await activePage.listTerms()) === undefined && takeOldTab();
  },
  siteAccess: { isGiven: hasSiteAccess, ask: askSiteAccess },
  shortcut: popupShortcut,
  chooseShortcut: openShortcutSettings,
  saveFile,
  memory: createStore({ key: 'popup', parse: parseMemory, form: storedMemory }, extensionStorage),
  settings: createSettingsStore(extensionStorage),
  address: {
    read: () => location.hash.slice(1),
    write: (id) => history.replaceState(null, '', id === '' ? location.pathname : `#${id}`),
  },
  now: Date.now,
};
