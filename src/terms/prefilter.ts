import { fold, foldCode } from '../text/fold';

/** Whether a text may contain a term, or the beginning of one at its end. Linear, without false negatives. */
export type Prefilter = (text: string) => boolean;

// A key is the beginning of a form, letters only: the spelling of spaces, hyphens and numbers varies.
const MAX_KEY = 10;
const LETTERS = 26;
const A = 97;
// Character classes other than the letters 0 to 25.
const UNKNOWN = 0xff;
const APART = 0xfe;
const SEVERAL = 0xfd;
const classes = new Uint8Array(0x2200).fill(UNKNOWN);
// States of the automaton: nothing read, and a key found, which is final.
const START = 0;
const FOUND = 1;

/**
 * Compiles the beginnings of `forms` into an automaton over letters (Aho–Corasick). It ignores word boundaries: in the
 * `textContent` of a block, the gaps that boxes and breaks make are missing.
 */
export function createPrefilter(
  forms: readonly { readonly form: string; readonly inflected: boolean }[],
): Prefilter {
  const keys = new Set(forms.flatMap(({ form, inflected }) => keysOf(form, inflected)));
  const { next, shorter, lengths } = createAutomaton(keys);
  return (text) => {
    let state = START;
    // One bit for each of the last letters: whether it begins a word.
    let starts = 0;
    let isStart = 1;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      let kind = classes[code] ?? SEVERAL;
      if (kind === UNKNOWN) kind = classes[code] = classOf(foldCode(code));
      if (kind < LETTERS) {
        state = next[state * LETTERS + kind] ?? START;
        starts = (starts << 1) | isStart;
        isStart = 0;
      } else {
        if (kind === SEVERAL) {
          for (const letter of foldCode(text.codePointAt(index) ?? code)) {
            const folded = classOf(letter);
            if (folded >= LETTERS) continue;
            state = next[state * LETTERS + folded] ?? START;
            starts = (starts << 1) | isStart;
          }
        }
        isStart = 1;
      }
      if (state === FOUND) return true;
    }
    // A key that is cut by the end must begin a word.
    for (; state !== START; state = shorter[state] ?? START)
      if (((starts >> ((lengths[state] ?? 1) - 1)) & 1) === 1) return true;
    return false;
  };
}

/** Each state is a beginning of a key: the longest one that ends the letters read so far. */
interface Automaton {
  /** The state after each letter in each state: LETTERS entries for each state. */
  readonly next: Int16Array;
  /** For each state, that of the next shorter beginning. */
  readonly shorter: Int16Array;
  readonly lengths: readonly number[];
}

function createAutomaton(keys: ReadonlySet<string>): Automaton {
  const size = [...keys].reduce((sum, { length }) => sum + length, 2);
  const next = new Int16Array(size * LETTERS);
  const shorter = new Int16Array(size);
  const lengths = [0, 0];
  const letters = Array.from({ length: LETTERS }, (_, letter) => letter);
  const follow = (state: number, letter: number): number => next[state * LETTERS + letter] ?? START;
  for (const key of keys) {
    let state = START;
    for (let at = 0; at < key.length && state !== FOUND; at += 1) {
      const place = state * LETTERS + key.charCodeAt(at) - A;
      if (at === key.length - 1) next[place] = FOUND;
      else if (next[place] === START) next[place] = lengths.push(at + 1) - 1;
      state = next[place] ?? START;
    }
  }
  for (const letter of letters) next[FOUND * LETTERS + letter] = FOUND;
  // The shorter states come first.
  const order = lengths.map((length, state) => ({ length, state })).sort((a, b) => a.length - b.length);
  for (const { state, length } of order) {
    if (state === FOUND) continue;
    const fallback = shorter[state] ?? START;
    for (const letter of letters) {
      const place = state * LETTERS + letter;
      const target = next[place] ?? START;
      const other = state === START ? START : follow(fallback, letter);
      if (target === START) next[place] = other;
      else if (other === FOUND) next[place] = FOUND;
      else if (target !== FOUND && length > 0) shorter[target] = other;
    }
  }
  return { next, shorter, lengths };
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

function classOf(folded: string): number {
  if (folded.length > 1) return SEVERAL;
  const letter = folded.charCodeAt(0) - A;
  return letter >= 0 && letter < LETTERS ? letter : APART;
}
