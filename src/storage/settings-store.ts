import { createStore, type StorePlace } from './browser-store';
import { parseSettings, type Settings, storedForm } from './settings';
import type { Store } from './store';

/** The user's settings, wherever they are shown or obeyed. */
export type SettingsStore = Store<Settings>;

/** The settings at `place`. */
export function createSettingsStore(place: StorePlace): SettingsStore {
  return createStore({ key: 'settings', parse: parseSettings, form: storedForm }, place);
}
