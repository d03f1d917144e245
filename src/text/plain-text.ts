import { normalize } from './fold';

// Control and format characters (bidi overrides and isolates, zero-width, tags), private use, halves of characters.
const UNREADABLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const SPACES = /[\s\p{Cc}]+/gu;
// No language puts more accents than this on a letter; more of them cover the lines around.
const PILED_ACCENTS = /(\p{M}{3})\p{M}+/gu;
const MARKERS = /[ •·▪◦‣⁃*–—-]+/g;
const NUMBERS = /^(?:\d+|[a-z]+)[.)] /gimu;

/** `text` on one line, without characters that hide, reorder or break others, with single spaces. Idempotent. */
export function cleanText(text: string): string {
  return text.replace(UNREADABLE, '').replace(PILED_ACCENTS, '$1').replace(SPACES, ' ').trim();
}

/** `text` for comparison: folded, without spaces, line breaks, list markers and hyphens. */
export function bareText(text: string): string {
  return normalize(text).replace(MARKERS, '');
}

/** Whether `text` contains `excerpt`, whatever the spaces, breaks, list markers and numbers at the beginning of lines. */
export function holdsExcerpt(text: string, excerpt: string): boolean {
  const sought = bareText(excerpt);
  return bareText(text).includes(sought) || bareText(text.replace(NUMBERS, '')).includes(sought);
}
