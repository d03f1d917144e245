// Shorter words have too many neighbours for a guess.
const MIN_LETTERS = 4;
// From this length on, two edits are allowed.
const TWO_FAULTS_FROM = 8;
const MAX_LETTERS = 1_000;
const HAS_DIGIT = /\d/;

// In a shorter word, another first letter means another word.
const MIN_FIRST_LETTER = 6;
// A wrong first letter is rarer than a wrong letter inside the word.
const FIRST_LETTER_EDITS = 2;
const KEYBOARDS = [
  ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
];

// Three reused table rows: this runs at each keystroke. Longer words are not compared.
const MAX_LETTERS_COMPARED = 48;
let beforeLast = new Uint8Array(MAX_LETTERS_COMPARED + 1);
let last = new Uint8Array(MAX_LETTERS_COMPARED + 1);
let current = new Uint8Array(MAX_LETTERS_COMPARED + 1);

/** A similar word, and how many edits separate the two. */
interface Neighbour {
  readonly word: string;
  readonly edits: number;
}

/** Finds the words that a misspelled one may mean. */
export type NeighbourFinder = (word: string) => Neighbour[];

/**
 * Creates a finder over `words`, which are folded. Words that are too short or have a digit have no neighbours.
 * Neighbours share the first letter, which people rarely miss; from six letters on, its key may also be beside the
 * typed one.
 */
export function createNeighbourFinder(words: Iterable<string>): NeighbourFinder {
  const sharing = new Map<number, Candidate[]>(); // by first letter and length
  for (const word of words) {
    if (!mayBeMisspelled(word)) continue;
    const key = keyOf(word, word.length);
    const candidate = { word, letters: lettersOf(word) };
    const known = sharing.get(key);
    if (known === undefined) sharing.set(key, [candidate]);
    else known.push(candidate);
  }
  return (word) => {
    if (!mayBeMisspelled(word)) return [];
    const most = word.length >= TWO_FAULTS_FROM ? 2 : 1;
    const letters = lettersOf(word);
    const found: Neighbour[] = [];
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      for (const other of sharing.get(keyOf(word, length)) ?? []) {
        // An edit changes at most two letters: this cheap test rejects most words.
        if (countBits(letters ^ other.letters) > 2 * most) continue;
        const edits = editDistance(word, other.word, most);
        if (edits <= most) found.push({ word: other.word, edits });
      }
    }
    if (word.length < MIN_FIRST_LETTER) return found;
    for (const letter of keysBeside(word.charAt(0))) {
      const meant = letter + word.slice(1);
      if (sharing.get(keyOf(meant, meant.length))?.some((other) => other.word === meant) === true)
        found.push({ word: meant, edits: FIRST_LETTER_EDITS });
    }
    return found;
  };
}

/** Letters on the keys around `letter` on either keyboard; each row is shifted right by half a key. */
function keysBeside(letter: string): Set<string> {
  const beside = new Set<string>();
  for (const rows of KEYBOARDS) {
    const row = rows.findIndex((letters) => letters.includes(letter));
    const column = rows[row]?.indexOf(letter) ?? 0;
    for (const [line, shifts] of [
      [row - 1, [0, 1]],
      [row, [-1, 1]],
      [row + 1, [-1, 0]],
    ] as const) {
      for (const shift of shifts) beside.add(rows[line]?.[column + shift] ?? '');
    }
  }
  beside.delete('');
  return beside;
}

/** Whether `word` may be a misspelling: it is long enough and has no digit. */
export function mayBeMisspelled(word: string): boolean {
  return word.length >= MIN_LETTERS && !HAS_DIGIT.test(word);
}

interface Candidate {
  readonly word: string;
  readonly letters: number;
}

/** A bit set of the letters in `word`. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Key of all words with this first letter and `length` letters. */
function keyOf(word: string, length: number): number {
  return word.charCodeAt(0) * MAX_LETTERS + length;
}

/**
 * Damerau–Levenshtein distance (optimal string alignment: insertion, deletion, substitution, or transposition of two
 * neighbouring letters); `limit + 1` if it exceeds `limit` or if `b` has more than 48 letters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length > MAX_LETTERS_COMPARED) return limit + 1;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    const least = Math.min(row, fillRow(a, b, row));
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

/** Fills `current` for the letter of `a` at `row` - 1; returns its least distance. */
function fillRow(a: string, b: string, row: number): number {
  const letter = a.charCodeAt(row - 1);
  const before = row > 1 ? a.charCodeAt(row - 2) : -1;
  let least = row;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    let distance = Math.min(at(last, column), at(current, column - 1)) + 1;
    distance = Math.min(distance, at(last, column - 1) + (letter === other ? 0 : 1));
    if (column > 1 && letter === b.charCodeAt(column - 2) && before === other) {
      distance = Math.min(distance, at(beforeLast, column - 2) + 1);
    }
    current[column] = distance;
    least = Math.min(least, distance);
  }
  return least;
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}
