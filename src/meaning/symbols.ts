/** The frequency of each symbol of an alphabet, in parts of {@link WHOLE}, which they sum to. */
export type Frequencies = readonly number[];

/** An alphabet, ready to read with. */
export interface Alphabet {
  readonly frequencies: Frequencies;
  /** For each symbol, the sum of the frequencies before it. */
  readonly starts: readonly number[];
  /** For each part of the whole: its symbol, the symbol's frequency - 1, and the part's index in the symbol. */
  readonly parts: Uint32Array;
}

/** Reads symbols in the order in which they were written. */
export interface SymbolReader {
  /** The next symbol, written in this alphabet. Any number if the text is damaged or at its end. */
  next(alphabet: Alphabet): number;
  /** Whether the whole text was read and is intact. */
  isAtEnd(): boolean;
}

const PRECISION = 12;
/** The sum of the frequencies of an alphabet. */
export const WHOLE = 1 << PRECISION;
/** The reader's state is at least this and less than 256 times this. */
export const MIN_STATE = 1 << 23;
const STATE_BYTES = 4;
const LOW = WHOLE - 1;
// The symbol is above two PRECISION-bit numbers.
const SYMBOL_SHIFT = 2 * PRECISION;

/** Prepares an alphabet of at most 256 symbols; undefined if its frequencies do not sum to WHOLE. */
export function readAlphabet(frequencies: Frequencies): Alphabet | undefined {
  const parts = new Uint32Array(WHOLE);
  const starts: number[] = [];
  let sum = 0;
  for (const [symbol, frequency] of frequencies.entries()) {
    starts.push(sum);
    for (let place = 0; place < frequency; place += 1)
      parts[sum + place] = (symbol << SYMBOL_SHIFT) | ((frequency - 1) << PRECISION) | place;
    sum += frequency;
  }
  return sum === WHOLE ? { frequencies, starts, parts } : undefined;
}

/**
 * Decodes base64 `text` of {@link ../../scripts/meaning/write-symbols.ts}: asymmetric numeral systems, one byte at a
 * time, https://arxiv.org/abs/1311.2540. A frequent symbol takes less than a bit. Cost: a few nanoseconds a symbol.
 */
export function createSymbolReader(text: string): SymbolReader {
  const bytes = atob(text);
  const { length } = bytes;
  let state = 0;
  let at = 0;
  for (; at < STATE_BYTES; at += 1) state = (state << 8) | bytes.charCodeAt(at);
  return {
    next({ parts }) {
      const part = parts[state & LOW] ?? 0;
      state = (((part >>> PRECISION) & LOW) + 1) * (state >>> PRECISION) + (part & LOW);
      for (; state < MIN_STATE && at < length; at += 1) state = (state << 8) | bytes.charCodeAt(at);
      return part >>> SYMBOL_SHIFT;
    },
    isAtEnd: () => at === length && state === MIN_STATE,
  };
}
