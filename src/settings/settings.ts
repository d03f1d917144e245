import { changes, type Fields, fieldsOf, readBoolean, readTexts, versionOver } from './stored-form';

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

/** The version of the stored form; a change that older readers would misread raises it. */
const VERSION = 1;

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
 * The form to store for `settings` over the `stored` one. Only what differs is replaced, so that fields that a newer
 * version has added, or reads otherwise, survive.
 */
export function storedForm(settings: Settings, stored: unknown): Fields {
  const { muted, ...switches } = settings;
  const { muted: mutedBefore, ...switchesBefore } = parseSettings(stored);
  const fields = fieldsOf(stored);
  return {
    ...fields,
    version: versionOver(fields, VERSION),
    ...changes(switchesBefore, switches),
    muted: { ...fieldsOf(fields['muted']), ...changes(mutedBefore, muted) },
  };
}
