import { fold, foldCode } from '../text/fold';

/** Whether a text may contain a term, or the beginning of one at its end. Linear, without false negatives. */
export type Prefilter = (text: string) => boolean;

// A key is the beginning of a form, letters only: the spelling of spaces, hyphens and numbers varies.
const MAX_KEY = 10;
const LETTERS = 26;
const A = 97;
const LETTER_BITS = 31;
const WORD_START = 32;
// Character classes other than the letters 0 to 25.
const UNKNOWN = 0xff;
const APART = 0xfe;
const SEVERAL = 0xfd;
// Long texts are read in steps of this size: most texts with a term have one near the start.
const STEP = 4_096;
const classes = new Uint8Array(0x2200).fill(UNKNOWN);
let buffer = new Uint8Array(1 << 16);

/**
 * Compiles `forms` into a transition table over letters. It ignores word boundaries: in the `textContent` of a block,
 * the gaps that boxes and breaks make are missing.
 */
export function createPrefilter(
  forms: readonly { readonly form: string; readonly inflected: boolean }[],
): Prefilter {
  const keys = new Set(forms.flatMap(({ form, inflected }) => keysOf(form, inflected)));
  // Row 0 is the start state. As a target state, 0 means no match.
  const next = new Int16Array(([...keys].reduce((sum, { length }) => sum + length, 0) + 1) * LETTERS);
  const isKey = new Uint8Array(next.length / LETTERS);
  let states = 1;
  for (const key of keys) {
    let state = 0;
    for (let at = 0; at < key.length; at += 1) {
      const place = state * LETTERS + key.charCodeAt(at) - A;
      if (next[place] === 0) next[place] = states++;
      state = next[place] ?? 0;
    }
    isKey[state] = 1;
  }
  /** Whether a key begins at `start`. A key cut by the end must begin a word. */
  const beginsAt = (start: number, length: number): boolean => {
    let state = 0;
    for (let at = start; at < length; at += 1) {
      state = next[state * LETTERS + ((buffer[at] ?? 0) & LETTER_BITS)] ?? 0;
      if (isKey[state] === 1) return true;
      if (state === 0) return false;
    }
    return (buffer[start] ?? 0) >= WORD_START;
  };
  return (text) => {
    const letters = readLetters(text);
    let start = 0;
    for (;;) {
      const { value: length, done: isEnd } = letters.next();
      // Keys that begin before this are fully in the buffer.
      const end = isEnd === true ? length : length - MAX_KEY;
      for (; start < end; start += 1) if (beginsAt(start, length)) return true;
      if (isEnd === true) return false;
    }
  };
}

function keysOf(form: string, inflected: boolean): string[] {
  const text = fold(form)
    .text.replace(/^\d+(?:er|e)?/, '')
    .replace(/\d.*/, '');
  const words = text.split(/[^a-z]+/).filter((word) => word !== '');
  const plurals = inflected ? ['', 's', 'x'] : [''];
  return words
    .reduce(
      (keys, word) =>
        keys.flatMap((key) =>
          key.length >= MAX_KEY || key === ''
            ? key + (key === '' ? word : '')
            : plurals.map((plural) => key + plural + word),
        ),
      [''],
    )
    .map((key) => key.slice(0, MAX_KEY));
}

/** Writes the folded letters of `text` to the buffer and marks word starts; yields their number after each step. */
function* readLetters(text: string): Generator<number, number, void> {
  // A ligature gives three letters at most.
  if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 3);
  let length = 0;
  let mark = WORD_START;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    let kind = classes[code] ?? SEVERAL;
    if (kind === UNKNOWN) kind = classes[code] = classOf(foldCode(code));
    if (kind < LETTERS) {
      buffer[length++] = kind | mark;
      mark = 0;
    } else if (kind === APART) mark = WORD_START;
    else {
      for (const letter of foldCode(text.codePointAt(index) ?? code)) {
        const folded = classOf(letter);
        if (folded < LETTERS && length < buffer.length) buffer[length++] = folded | mark;
      }
      mark = WORD_START;
    }
    if (index % STEP === STEP - 1) yield length;
  }
  return length;
}

function classOf(folded: string): number {
  if (folded.length > 1) return SEVERAL;
  const letter = folded.charCodeAt(0) - A;
  return letter >= 0 && letter < LETTERS ? letter : APART;
}
