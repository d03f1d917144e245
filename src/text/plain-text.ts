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

/** `text` to look for a {@link bareText} in: with the numbers of its items, and without. */
export function searchableText(text: string): string {
  return `${bareText(text)}\n${bareText(text.replace(NUMBERS, ''))}`;
}

/** Whether `text` contains `excerpt`, whatever the spaces, breaks, list markers and numbers of items. */
export function holdsExcerpt(text: string, excerpt: string): boolean {
  return searchableText(text).includes(bareText(excerpt));
}
