import { normalize } from '../text/fold';

// Control and format characters (bidi overrides and isolates, zero-width, tags), private use, halves of characters.
const UNREADABLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const SPACES = /[\s\p{Cc}]+/gu;
// Letters of no language carry more accents than this; more of them hide the lines around.
const PILED_ACCENTS = /(\p{M}{3})\p{M}+/gu;
const MARKERS = /[ •·▪◦‣⁃*–—-]+/g;

/** `text` as plain readable text on one line: no character that hides, reorders or breaks others, single spaces. Idempotent. */
export function cleanText(text: string): string {
  return text.replace(UNREADABLE, '').replace(PILED_ACCENTS, '$1').replace(SPACES, ' ').trim();
}

/** What is left of `text` to compare by: folded, without spaces, line breaks, list markers and hyphens. */
export function bareText(text: string): string {
  return normalize(text).replace(MARKERS, '');
}

/** Whether `text` holds `excerpt`, whatever the spaces, breaks and list markers. */
export function holdsExcerpt(text: string, excerpt: string): boolean {
  return bareText(text).includes(bareText(excerpt));
}
