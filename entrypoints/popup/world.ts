import { renames } from 'virtual:renames';
import {
  askSiteAccess,
  assignedShortcuts,
  currentSurface,
  hasSiteAccess,
  openShortcutSettings,
  saveFile,
  watchActivePage,
} from '../../src/browser/own-page';
import { takeOldTab } from '../../src/browser/tabs';
import { openBeside } from '../../src/browser/toolbar';
import { activePage } from '../../src/channel/active-page';
import type { PopupCalls } from '../../src/channel/background';
import { connectBackground } from '../../src/channel/background';
import { parseMemory, storedMemory } from '../../src/popup/memory';
import { isShortcut, type PopupWorld } from '../../src/popup/world';
import { HELP_CENTRE_URL, TRAINING_PAGE_URL } from '../../src/site/official-site';
import { extensionStorage } from '../../src/storage/extension-storage';
import { createSettingsStore } from '../../src/storage/settings';
import { createStore } from '../../src/storage/store';

/** The popup's access to the browser. */
export const popupWorld: PopupWorld = {
  background: connectBackground<PopupCalls>(),
  helpCentreUrl: HELP_CENTRE_URL,
  renames,
  trainingPageUrl: TRAINING_PAGE_URL,
  surface: currentSurface,
  terms: async () => (await activePage.listTerms()) ?? [],
  watchPage: watchActivePage,
  async showTerm(term) {
    await activePage.showTerm(term.id);
    if ((await currentSurface()) === 'popup') window.close();
  },
  async takeOldTab() {
    // Without access to the official pages, reloading one has no effect.
    if (!(await hasSiteAccess())) return false;
    return (await activePage.listTerms()) === undefined && takeOldTab();
  },
  siteAccess: { isGiven: hasSiteAccess, ask: askSiteAccess },
  shortcuts: async () => (await assignedShortcuts()).filter(isShortcut),
  chooseShortcuts: openShortcutSettings,
  async openBeside() {
    await openBeside();
    window.close();
  },
  print: () => window.print(),
  saveFile,
  memory: createStore({ key: 'popup', parse: parseMemory, form: storedMemory }, extensionStorage),
  settings: createSettingsStore(extensionStorage),
  address: {
    read: () => location.hash.slice(1),
    write: (id) => history.replaceState(null, '', id === '' ? location.pathname : `#${id}`),
  },
  now: Date.now,
};
