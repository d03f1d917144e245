import { native } from '../browser/native';
import { createSettingsStore, type SettingsStore } from './settings';

/** The user's settings, as a page has them. */
export function createPageSettings(): SettingsStore {
  return createSettingsStore({
    area: native.storage.local,
    isPrivate: () => native.extension.inIncognitoContext === true,
  });
}
