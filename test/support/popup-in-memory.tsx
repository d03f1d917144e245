import { render } from '@testing-library/preact';
import axe from 'axe-core';
import { expect } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { categoriesOf, entriesWithIds, type FaqEntry } from '../../src/faq/entry';
import { createModel } from '../../src/meaning/model';
import { EMPTY_MEMORY, type PopupMemory } from '../../src/popup/memory';
import { Popup } from '../../src/popup/popup';
import type { PopupBackground, PopupWorld } from '../../src/popup/world';
import { createSearchIndex } from '../../src/search/search-index';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings';
import { readFormation } from './formation';
import { keep } from './keep';
import { learnedInMemory } from './learned-in-memory';

/** The time, in ms. */
export const NOW = Date.UTC(2026, 10, 25, 12);
/** The frozen page on training. */
export const assets = readFormation();
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
/** The memory of someone who has been welcomed. */
export const welcomed: PopupMemory = { ...EMPTY_MEMORY, isWelcomed: true };

/** Renders the popup in memory; the options replace defaults. */
export function openPopup({
  memory = keep(welcomed),
  settings = keep<Settings>(DEFAULT_SETTINGS),
  entries = assets.entries,
  early = '',
  hash = '',
  background,
  ...world
}: Partial<Omit<PopupWorld, 'background' | 'memory' | 'settings'>> & {
  background?: Partial<PopupBackground>;
  memory?: ReturnType<typeof keep<PopupMemory>>;
  settings?: ReturnType<typeof keep<Settings>>;
  entries?: readonly FaqEntry[];
  early?: string;
  hash?: string;
} = {}) {
  const address = {
    value: hash,
    read: () => address.value,
    write: (id: string) => {
      address.value = id;
    },
  };
  const whole: PopupWorld = {
    helpCentreUrl: 'https://aide.conseiller-numerique.gouv.fr/fr/',
    renames: readAssets('assets/faq').renames,
    background: {
      search: async (query) => index.query(query),
      popular: async () => entries.slice(0, 3),
      categories: async () => categoriesOf(entries),
      questionsOf: async (id) => entries.filter(({ category }) => category.id === id),
      entries: async (ids) => entriesWithIds(entries, ids),
      termNames: async () => [{ id: 'opco', label: 'OPCO' }],
      takeSelection: async () => '',
      ...learnedInMemory(),
      ...background,
    },
    trainingPageUrl: 'https://www.conseiller-numerique.gouv.fr/formation',
    surface: async () => 'popup',
    watchPage: () => {},
    terms: async () => [],
    showTerm: () => {},
    takeOldTab: async () => false,
    siteAccess: { isGiven: async () => true, ask: async () => true },
    shortcuts: async () => [{ name: '_execute_action', keys: 'Alt+Shift+U' }],
    chooseShortcuts: () => {},
    openBeside: () => {},
    print: () => {},
    saveFile: () => {},
    memory,
    settings,
    address,
    now: () => NOW,
    ...world,
  };
  render(<Popup world={whole} initialText={early} />);
  return { memory, settings, address };
}

/** Expects no axe violations. E2E tests check colour contrast. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
}
