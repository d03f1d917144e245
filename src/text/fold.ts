/** Text folded for comparison: lower case, no accents, œ as oe, one apostrophe, one space. Only `normalize` and `fold` make it. */
export type Normalized = string & { readonly __brand: 'Normalized' };

/** Folded text with the way back to the original: `offsets[i]` is where the character that gave `text[i]` begins. */
export interface Folded {
  readonly text: Normalized;
  /** One more than `text` has characters: the last is the length of the original. UTF-16 units. */
  readonly offsets: readonly number[];
}

const TABLE_SIZE = 0x2200;
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const APOSTROPHES = "'’‘ʼ`´′";
const HYPHENS = '-‐‑';
// Soft hyphen, zero-width characters and bidi marks: invisible, so they must not split a word.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
const MARK = /\p{M}/u;

function foldCharacter(character: string): string {
  if (APOSTROPHES.includes(character)) return "'";
  if (HYPHENS.includes(character)) return '-';
  if (INVISIBLE.test(character)) return '';
  if (/\s/.test(character)) return ' ';
  let folded = '';
  for (const part of character.toLowerCase().normalize('NFD')) {
    if (!MARK.test(part)) folded += LIGATURES[part] ?? part;
  }
  return folded;
}

// French and its typography live below U+2200. Filled as characters are met: a page that starts need not wait for it.
const table: (string | undefined)[] = new Array(TABLE_SIZE).fill(undefined);

/** The folded form of the character at `code`, a UTF-16 unit: '' when it disappears (an accent, a zero-width space). */
export function foldUnit(code: number): string {
  const known = table[code];
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCharCode(code));
  if (code < TABLE_SIZE) table[code] = folded;
  return folded;
}

/** Folds `text` in one pass and keeps the offsets. Runs of spaces stay as they are, each a plain space. */
export function fold(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charCodeAt(index));
    folded += unit;
    for (let copy = 0; copy < unit.length; copy += 1) offsets.push(index);
  }
  offsets.push(text.length);
  return { text: folded as Normalized, offsets };
}

/** `text` folded, trimmed, with single spaces: two texts that read alike become equal. Idempotent. */
export function normalize(text: string): Normalized {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charCodeAt(index));
  return folded.replace(/ +/g, ' ').trim() as Normalized;
}
