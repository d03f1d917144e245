/** How often each symbol of an alphabet occurs, in parts of {@link WHOLE}; together they are the whole. */
export type Frequencies = readonly number[];

/** An alphabet, ready to read with. */
export interface Alphabet {
  readonly frequencies: Frequencies;
  /** For each symbol, the sum of the frequencies before it. */
  readonly starts: readonly number[];
  /** For each part of the whole its symbol, the frequency of that, and the place of the part among those of the symbol. */
  readonly parts: Uint32Array;
}

/** Reads symbols in the order in which they were written. */
export interface SymbolReader {
  /** The next symbol, which was written in this alphabet. Anything when the text is damaged or at its end. */
  next(alphabet: Alphabet): number;
  /** Whether all was read, and nothing was damaged. */
  isAtEnd(): boolean;
}

const PRECISION = 12;
/** The parts that frequencies are counted in. */
export const WHOLE = 1 << PRECISION;
/** The reader's state is at least this, and less than 256 times as much. */
export const MIN_STATE = 1 << 23;
const STATE_BYTES = 4;
const LOW = WHOLE - 1;
// A symbol stands above two numbers of PRECISION bits.
const SYMBOL_SHIFT = 2 * PRECISION;

/** Prepares an alphabet of at most 256 symbols; undefined when its frequencies do not make a whole. */
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
 * Reads `text`, base64, which {@link ../../scripts/meaning/write-symbols.ts} wrote. A frequent symbol takes less than a bit:
 * asymmetric numeral systems, https://arxiv.org/abs/1311.2540, one byte at a time. Cost: a few nanoseconds a symbol.
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
