import type { Mutes, Settings } from './settings';

/** A page's address, as far as mutes go by it. */
export type Place = Pick<Location, 'host' | 'pathname'>;

// "/structure/1234-mairie", "/u/jean@mail.fr", "/conseiller/6239f4a1b2c3d4e5f6a7b8c9", "/reset/Zx81kqpL0aB3": whose page it
// is must not be kept.
const IDENTIFIER = /[@;]|%40|\d{3}|^\d+$|^[\da-f-]{20,}$|^(?=.*\d)(?=.*[A-Z])[\w.-]{10,}$/;

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
