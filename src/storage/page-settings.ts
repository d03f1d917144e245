import { native } from '../browser/native';
import { createSettingsStore, type SettingsStore } from './settings';

/** The settings store of a page. */
export function createPageSettings(): SettingsStore {
  return createSettingsStore({
    area: native.storage.local,
    isPrivate: () => native.extension.inIncognitoContext === true,
  });
}
