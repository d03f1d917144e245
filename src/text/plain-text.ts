import { normalize } from './fold';

// Format characters (bidi overrides and isolates, zero-width, tags), private use, unassigned, lone surrogates.
const UNREADABLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const SPACES = /[\s\p{Cc}]+/gu;
// No language puts more accents than this on a letter; more of them cover adjacent lines.
const PILED_ACCENTS = /(\p{M}{3})\p{M}+/gu;
const MARKERS = /[ •·▪◦‣⁃*–—-]+/g;
const NUMBERS = /^(?:\d+|[a-z]+)[.)] /gimu;

/** `text` on one line, with single spaces, without characters that hide, reorder or break text. Idempotent. */
export function cleanText(text: string): string {
  return text.replace(UNREADABLE, '').replace(PILED_ACCENTS, '$1').replace(SPACES, ' ').trim();
}

/** `text` for comparison: folded, without spaces, line breaks, list markers and hyphens. */
export function bareText(text: string): string {
  return normalize(text).replace(MARKERS, '');
}

/** `text` for a search of {@link bareText}: once with item numbers, once without. */
export function searchableText(text: string): string {
  return `${bareText(text)}\n${bareText(text.replace(NUMBERS, ''))}`;
}

/** Whether `text` contains `excerpt`, ignoring spaces, line breaks, list markers and item numbers. */
export function holdsExcerpt(text: string, excerpt: string): boolean {
  return searchableText(text).includes(bareText(excerpt));
}
