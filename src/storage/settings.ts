import {
  changes,
  createStore,
  type Fields,
  fieldsOf,
  isNewer,
  readBoolean,
  readTexts,
  type Store,
  type StorePlace,
} from './store';

/** The version of the stored form; a change that older readers would misread raises it. */
const VERSION = 1;

/** What the user has chosen. Kept in the browser's storage, read by every part of the extension. */
export interface Settings {
  /** Whether pages show the FAQ's terms. */
  readonly highlight: boolean;
  /** Whether official articles that the user opens complete the bundled answers. */
  readonly learn: boolean;
  readonly muted: Mutes;
}

/** Where terms are no longer shown. */
export interface Mutes {
  /** Ids of terms. */
  readonly terms: readonly string[];
  /** Pages, as `pageKey` names them. */
  readonly pages: readonly string[];
  /** Hosts. */
  readonly sites: readonly string[];
}

/** The settings of someone who has chosen nothing. */
export const DEFAULT_SETTINGS: Settings = {
  highlight: true,
  learn: true,
  muted: { terms: [], pages: [], sites: [] },
};

/** Reads the stored form. What is missing or wrong falls back to its default, field by field. */
export function parseSettings(stored: unknown): Settings {
  const fields = fieldsOf(stored);
  const muted = fieldsOf(fields['muted']);
  return {
    highlight: readBoolean(fields['highlight'], DEFAULT_SETTINGS.highlight),
    learn: readBoolean(fields['learn'], DEFAULT_SETTINGS.learn),
    muted: {
      terms: readTexts(muted['terms']),
      pages: readTexts(muted['pages']),
      sites: readTexts(muted['sites']),
    },
  };
}

/**
 * The form to store for `settings` over the `stored` one, of which only what differs is replaced; undefined over that of a
 * newer version, which is left as it is.
 */
export function storedForm(settings: Settings, stored: unknown): Fields | undefined {
  const { muted, ...switches } = settings;
  const { muted: mutedBefore, ...switchesBefore } = parseSettings(stored);
  const fields = fieldsOf(stored);
  if (isNewer(fields, VERSION)) return undefined;
  return {
    ...fields,
    version: VERSION,
    ...changes(switchesBefore, switches),
    muted: { ...fieldsOf(fields['muted']), ...changes(mutedBefore, muted) },
  };
}

/** The user's settings, wherever they are shown or obeyed. */
export type SettingsStore = Store<Settings>;

/** The settings at `place`. */
export function createSettingsStore(place: StorePlace): SettingsStore {
  return createStore({ key: 'settings', parse: parseSettings, form: storedForm }, place);
}
