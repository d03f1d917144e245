// The letters that each accent can stand on in French.
const BEARERS: Readonly<Record<string, string>> = {
  '´': 'e',
  ˊ: 'e',
  '`': 'aeu',
  ˋ: 'aeu',
  '^': 'aeiouı',
  ˆ: 'aeiouı',
  '¨': 'aeiouyı',
  '¸': 'c',
};
const GRAVE = '`ˋ';
const ACUTE_OR_GRAVE = '´ˊ`ˋ';
const MAX_PREFIX = 8;
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu)$/iu;
const LETTER = /\p{L}/u;
// « é » ends its syllable: « e » before x, a double consonant or two that cannot begin a syllable has no accent.
const CLOSED_SYLLABLE =
  /^e(?:x|([b-df-hj-np-tv-z])\1|(?:[b-df-hj-np-tv-z](?![lrh])[b-df-hj-np-tv-z])(?<!gn))/i;
const LA_OR_DES = /^(?:a|es)(?!\p{L})/u;

/**
 * PDF copies print accents beside their letters: « pr´esentiel », « pre´sentiel », « pr´ esentiel ». How many UTF-16
 * units of `text` at `index` are such an accent, with the space after it: 0 for an apostrophe (« l´OPCO »,
 * « d`accueil »), which people type with the same characters.
 */
export function printedAccentLength(text: string, index: number): number {
  const accent = text.charAt(index);
  const bearers = BEARERS[accent];
  if (bearers === undefined) return 0;
  const [before, after] = [text.charAt(index - 1), text.charAt(index + 1)];
  const isBearer = (letter: string): boolean => letter !== '' && bearers.includes(letter.toLowerCase());
  const isElided =
    ACUTE_OR_GRAVE.includes(accent) && ELIDED.test(text.slice(Math.max(0, index - MAX_PREFIX), index));
  const fitsBefore = (start: number): boolean => {
    const rest = text.slice(start, start + 3);
    if (!isBearer(rest.charAt(0)) || (isLower(before) && isUpper(rest.charAt(0)))) return false;
    if (!isElided) return true;
    return GRAVE.includes(accent) ? LA_OR_DES.test(rest) : !CLOSED_SYLLABLE.test(rest);
  };
  if (fitsBefore(index + 1) || (isBearer(before) && !isElided)) return 1;
  // A grave accent is also a quotation mark: « `pix` est ».
  const isApart = after === ' ' && !GRAVE.includes(accent) && LETTER.test(before) && !isBearer(before);
  return isApart && fitsBefore(index + 2) ? 2 : 0;
}

function isLower(letter: string): boolean {
  return letter !== letter.toUpperCase();
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
