import { parseSettings, type Settings, storedForm } from '../settings/settings';
import type { Store } from '../settings/store';
import { createStore, type StorePlace } from './store';

/** The user's settings, wherever they are shown or obeyed. */
export type SettingsStore = Store<Settings>;

/** The settings at `place`. */
export function createSettingsStore(place: StorePlace): SettingsStore {
  return createStore({ key: 'settings', parse: parseSettings, form: storedForm }, place);
}
