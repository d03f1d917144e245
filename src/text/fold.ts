const TABLE_SIZE = 0x2200;
// Letters without a decomposition in Unicode. `°` and `˚` are typed for the `o` of « n° ».
const LETTERS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ı: 'i',
  '°': 'o',
  '˚': 'o',
};
const APOSTROPHES = "'’‘‛ʼʻꞌʹ′`´ˊˋ";
const HYPHEN = /[‐-—−⁃-]/;
// Soft hyphen, zero-width characters, bidi marks and isolates, and the separate accents in text copied from a PDF.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff^ˆ¨¸˘˙˛˜˝]/;
const MARK = /\p{M}/u;

// « n° 1 », « 1 er », « 1ère », « 1ier », « 2nd », « 2d », « 2 ème », « 2-ème », in folded text. A run of « no » without a number matches, too:
// it is passed over at once, not tried again from each of its words.
const NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:no\.? *)+|(?=\d))(?:(\d+)([ -]*(?:i?e(?:mes?|re?s?)?|nde?s?)|(?<=\b2)ds?|des?|re)?(?![\p{L}\p{N}]))?/gu;
// Far faster. Most texts have no such number.
const MAY_HAVE_NUMBER = /\d(?:[ -]*[ein]|[dr])|no\.? *\d/;
const FIRST = /(?:er|ere|re)s?$/;

// The letters that can have each accent in French. NFKC makes « ´ » a space and U+0301.
const ACUTE = '´ˊ\u0301';
const GRAVE = '`ˋ\u0300';
const BEARERS = [
  [ACUTE, 'e'],
  [GRAVE, 'aeu'],
  ['^ˆ\u0302', 'aeiouı'],
  ['¨\u0308', 'aeiouyı'],
  ['¸\u0327', 'c'],
] as const;
const LINE_END = /\s*\n\s*(?=\p{L})/uy;
const MAX_PREFIX = 8;
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu)$/iu;
const LETTER = /\p{L}/u;
const LOWER_UPPER = /^\p{Ll}\p{Lu}/u;
// « e » has no accent before x, a double consonant or two consonants that cannot begin a syllable.
const CLOSED_SYLLABLE =
  /^e(?:x|([b-df-hj-np-tv-z])\1|(?:[b-df-hj-np-tv-z](?![lrh])[b-df-hj-np-tv-z])(?<!gn))/i;
const LA_OR_DES = /^(?:a|es)(?!\p{L})/u;

// A call takes so many arguments on every stack.
const MAX_ARGUMENTS = 4_096;

/** Folded text: see {@link fold}. Cast only text that is already folded. */
export type Normalized = string & { readonly __brand: 'Normalized' };

/** Folded text with offsets: `offsets[i]` is the start of the original character that gave `text[i]`. */
export interface Folded {
  readonly text: Normalized;
  /** UTF-16 code units. One element more than `text`: the last is the length of the original. */
  readonly offsets: readonly number[];
}

/** The folded form of a character: '' when it disappears, several characters for a ligature. */
function foldCharacter(character: string): string {
  const simple = foldSimple(character);
  if (simple !== undefined) return simple;
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!MARK.test(part)) folded += foldSimple(part) ?? part;
  }
  return folded;
}

function foldSimple(character: string): string | undefined {
  if (APOSTROPHES.includes(character)) return "'";
  if (HYPHEN.test(character)) return '-';
  if (INVISIBLE.test(character)) return '';
  return /\s/.test(character) ? ' ' : LETTERS[character];
}

// French text is below U+2200. The table is filled on demand, so that a page does not wait for it at start.
const table: (string | undefined)[] = /* @__PURE__ */ new Array(TABLE_SIZE).fill(undefined);
// The rarer ones above it; emptied when it is full.
const rarer = new Map<number, string>();
const MAX_RARER = 4_096;

/** The raised digits, from 0 to 9. */
export const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_OR_SIGN = /(?![₀-₉])[\p{No}\p{So}\p{Lm}ℹ]/u;

/** Whether `character` is raised or a sign: a note call after a word, or part of it (« CCP¹ », « Pix™ », « 1ᵉʳ »). */
export function isRaised(character: string): boolean {
  return RAISED_OR_SIGN.test(character);
}

/** The folded form of the code point `code`, regardless of its neighbours. */
export function foldCode(code: number): string {
  const known = code < TABLE_SIZE ? table[code] : rarer.get(code);
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCodePoint(code));
  if (code < TABLE_SIZE) table[code] = folded;
  else {
    if (rarer.size === MAX_RARER) rarer.clear();
    rarer.set(code, folded);
  }
  return folded;
}

/**
 * Folds `text` for comparison, and keeps the offsets: lower case, without accents, compatibility forms as plain letters
 * (NFKD: ligatures, full width, superscripts), œ as oe, one apostrophe, one hyphen, plain spaces. Removes separate
 * accents from a PDF, the line end after a hyphen in a word, and `n°` before a number; writes ordinals as `1er` and `2e`.
 * Keeps runs of spaces. Cost: linear.
 */
export function fold(text: string): Folded {
  const codes: number[] = new Array(text.length);
  const offsets: number[] = new Array(text.length + 1);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const start = index;
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    let unit = foldCode(code);
    const mayBeAccent = unit === '' || unit === "'" || (unit === ' ' && MARK.test(text.charAt(index + 1)));
    const accent = mayBeAccent ? printedAccentLength(text, start) : 0;
    if (accent > 0) {
      unit = '';
      index += accent - 1;
    }
    for (let copy = 0; copy < unit.length; copy += 1) {
      codes[length] = unit.charCodeAt(copy);
      offsets[length] = start;
      length += 1;
    }
    if (unit === '-' && LETTER.test(text.charAt(start - 1))) {
      LINE_END.lastIndex = index + 1;
      index += LINE_END.exec(text)?.[0].length ?? 0;
    }
  }
  codes.length = length;
  offsets[length] = text.length;
  offsets.length = length + 1;
  return foldNumbers({ text: stringOf(codes) as Normalized, offsets });
}

/** Normalizes ordinals and numbers after « n° »; offsets stay valid. */
function foldNumbers({ text, offsets }: Folded): Folded {
  if (!MAY_HAVE_NUMBER.test(text)) return { text, offsets };
  let folded = '';
  const kept: number[] = [];
  let end = 0;
  const keep = (from: number, to: number): void => {
    folded += text.slice(from, to);
    for (let index = from; index < to; index += 1) kept.push(offsets[index] ?? 0);
  };
  for (const { index, 0: found, 1: digits = '', 2: suffix = '' } of text.matchAll(NUMBER)) {
    const isFirst = FIRST.test(suffix);
    if (digits === '' || found === digits || (isFirst && digits !== '1')) continue;
    keep(end, index);
    end = index + found.length;
    const suffixStart = end - suffix.length;
    keep(suffixStart - digits.length, suffixStart);
    const ending = suffix === '' ? '' : isFirst ? 'er' : 'e';
    folded += ending;
    for (let copy = 0; copy < ending.length; copy += 1) kept.push(offsets[suffixStart] ?? 0);
  }
  if (end === 0) return { text, offsets };
  keep(end, text.length);
  kept.push(offsets[text.length] ?? 0);
  return { text: folded as Normalized, offsets: kept };
}

/** `text` folded, trimmed, with single spaces: two texts that read alike become equal. Idempotent. */
export function normalize(text: string): Normalized {
  return fold(text).text.replace(/ +/g, ' ').trim() as Normalized;
}

/**
 * The length in UTF-16 code units of a separate accent at `index`, with the space after it, or before it when it is a
 * mark. Text copied from a PDF has such accents: « pr´esentiel », « pre´sentiel », « pr´ esentiel ». 0 for an accent typed as an apostrophe (« l´OPCO »,
 * « d`accueil »).
 */
function printedAccentLength(text: string, index: number): number {
  const width = text.charAt(index) === ' ' ? 2 : 1;
  const end = index + width;
  const accent = text.charAt(end - 1);
  const bearers = BEARERS.find(([accents]) => accents.includes(accent))?.[1];
  if (bearers === undefined || MARK.test(accent) !== (width === 2)) return 0;
  const [before, after] = [text.charAt(index - 1), text.charAt(end)];
  const isBearer = (letter: string): boolean => letter !== '' && bearers.includes(letter.toLowerCase());
  const isElided =
    (ACUTE + GRAVE).includes(accent) && ELIDED.test(text.slice(Math.max(0, index - MAX_PREFIX), index));
  const fitsBefore = (start: number): boolean => {
    const rest = text.slice(start, start + 3);
    if (!isBearer(rest.charAt(0)) || LOWER_UPPER.test(before + rest)) return false;
    if (!isElided) return true;
    return GRAVE.includes(accent) ? LA_OR_DES.test(rest) : !CLOSED_SYLLABLE.test(rest);
  };
  if (fitsBefore(end) || (isBearer(before) && !isElided)) return width;
  // A grave accent is also a quotation mark: « `pix` est ».
  const isApart = after === ' ' && !GRAVE.includes(accent) && LETTER.test(before) && !isBearer(before);
  return isApart && fitsBefore(end + 1) ? width + 1 : 0;
}

/** Builds a string whose characters take one byte each, if they can: concatenation would make an object for each. */
function stringOf(codes: number[]): string {
  let text = '';
  for (let from = 0; from < codes.length; from += MAX_ARGUMENTS)
    text += String.fromCharCode(...codes.slice(from, from + MAX_ARGUMENTS));
  return text;
}
