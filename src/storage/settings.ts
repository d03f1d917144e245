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

// "/structure/1234-mairie", "/u/jean@mail.fr", "/conseiller/6239f4a1b2c3d4e5f6a7b8c9", "/reset/Zx81kqpL0aB3": whose page it
// is must not be kept.
const IDENTIFIER = /[@;]|%40|\d{3}|^\d+$|^[\da-f-]{20,}$|^(?=.*\d)(?=.*[A-Z])[\w.-]{10,}$/;

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

/** A page's address, as far as mutes go by it. */
export type Place = Pick<Location, 'host' | 'pathname'>;

/** Names the page at `place` for mutes: host and path, without query nor the numbers of persons and files. */
export function pageKey({ host, pathname }: Place): string {
  const path = pathname.split('/').map((segment) => (IDENTIFIER.test(segment) ? '*' : segment));
  return host + path.join('/').replace(/\/+$/, '');
}

/** Whether no term at all is to be shown at `place`. */
export function isQuiet({ highlight, muted }: Settings, place: Place): boolean {
  return !highlight || muted.sites.includes(place.host) || muted.pages.includes(pageKey(place));
}

/** How far a mute goes: a term everywhere, or all terms of a page or of a site. */
export type MuteScope = keyof Mutes;

/** The settings with one thing more muted, or muted no longer: a term's id, a page's key or a host. */
export function withMute(settings: Settings, scope: MuteScope, value: string, isMuted: boolean): Settings {
  const others = settings.muted[scope].filter((kept) => kept !== value);
  const list = isMuted ? [...others, value] : others;
  return { ...settings, muted: { ...settings.muted, [scope]: list } };
}

/** What a mute of that scope names, for a term at `place`. */
export function mutedValue(scope: MuteScope, termId: string, place: Place): string {
  if (scope === 'terms') return termId;
  return scope === 'pages' ? pageKey(place) : place.host;
}
