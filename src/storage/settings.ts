import {
  changes,
  createStore,
  type Fields,
  fieldsOf,
  isFromNewerVersion,
  readBoolean,
  readTexts,
  type Store,
  type StorePlace,
} from './store';

/** Version of the stored form: raise it for a change that older versions would misread. */
const VERSION = 1;

// "/structure/1234-mairie", "/u/jean@mail.fr", "/conseiller/6239f4a1b2c3d4e5f6a7b8c9", "/reset/Zx81kqpL0aB3": personal
// ids, never to be stored.
const IDENTIFIER = /[@;]|%40|\d{3}|^\d+$|^[\da-f-]{20,}$|^(?=.*\d)(?=.*[A-Z])[\w.-]{10,}$/;

/** The user's choices, kept in the browser's storage and read by every part of the extension. */
export interface Settings {
  /** Whether pages show the FAQ's terms. */
  readonly highlight: boolean;
  /** Whether official articles that the user opens complete the bundled answers. */
  readonly learn: boolean;
  readonly muted: Mutes;
}

/** Where terms are not shown. */
interface Mutes {
  /** Ids of terms. */
  readonly terms: readonly string[];
  /** Pages, as `pageKey` names them. */
  readonly pages: readonly string[];
  /** Hosts. */
  readonly sites: readonly string[];
}

/** The settings before the user changes any. */
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
 * The form to store for `settings`: the `stored` one with only the differing fields replaced. Undefined if a newer
 * version wrote it: it must then stay as it is.
 */
export function storedForm(settings: Settings, stored: unknown): Fields | undefined {
  const { muted, ...switches } = settings;
  const { muted: mutedBefore, ...switchesBefore } = parseSettings(stored);
  const fields = fieldsOf(stored);
  if (isFromNewerVersion(fields, VERSION)) return undefined;
  return {
    ...fields,
    version: VERSION,
    ...changes(switchesBefore, switches),
    muted: { ...fieldsOf(fields['muted']), ...changes(mutedBefore, muted) },
  };
}

/** The store of the user's settings. */
export type SettingsStore = Store<Settings>;

/** The settings at `place`. */
export function createSettingsStore(place: StorePlace): SettingsStore {
  return createStore({ key: 'settings', parse: parseSettings, form: storedForm }, place);
}

/** The parts of an address that mutes use. */
export type Place = Pick<Location, 'host' | 'pathname'>;

/** The key of a page for mutes: host and path, without query, with personal ids replaced by `*`. */
export function pageKey({ host, pathname }: Place): string {
  const path = pathname.split('/').map((segment) => (IDENTIFIER.test(segment) ? '*' : segment));
  while (path.at(-1) === '') path.pop();
  return host + path.join('/');
}

/** Whether no term at all is to be shown at `place`. */
export function isQuiet({ highlight, muted }: Settings, place: Place): boolean {
  return !highlight || muted.sites.includes(place.host) || muted.pages.includes(pageKey(place));
}

/** The scope of a mute: one term everywhere, or all terms of a page or site. */
export type MuteScope = keyof Mutes;

/** The settings with `value` (a term's id, a page's key or a host) muted or no longer muted. */
export function withMute(settings: Settings, scope: MuteScope, value: string, isMuted: boolean): Settings {
  const others = settings.muted[scope].filter((kept) => kept !== value);
  const list = isMuted ? [...others, value] : others;
  return { ...settings, muted: { ...settings.muted, [scope]: list } };
}

/** The value to mute in this scope, for a term at `place`. */
export function mutedValue(scope: MuteScope, termId: string, place: Place): string {
  if (scope === 'terms') return termId;
  return scope === 'pages' ? pageKey(place) : place.host;
}
