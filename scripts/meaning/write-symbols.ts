import { type Alphabet, type Frequencies, MIN_STATE, readAlphabet, WHOLE } from '../../src/meaning/symbols';

/** A symbol with the alphabet that it is written in. */
export type Written = readonly [symbol: number, alphabet: Alphabet];

/** An alphabet fitted to `symbols`, numbers from 0 to `size` - 1. */
export function alphabetOf(symbols: Iterable<number>, size: number): Alphabet {
  const counts = new Array<number>(size).fill(0);
  for (const symbol of symbols) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const alphabet = readAlphabet(frequenciesOf(counts));
  if (alphabet === undefined) throw new Error('frequencies that make no whole');
  return alphabet;
}

/** `counts` scaled to sum to WHOLE, with at least 1 for each symbol that occurs. */
function frequenciesOf(counts: readonly number[]): Frequencies {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map((_, symbol) => (symbol === 0 ? WHOLE : 0));
  const parts = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((count * WHOLE) / total))));
  // The commonest symbol absorbs the rounding error.
  const commonest = parts.indexOf(Math.max(...parts));
  const rest = WHOLE - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, symbol) => (symbol === commonest ? part + rest : part));
}

/** Writes the symbols for `createSymbolReader`. */
export function writeSymbols(written: readonly Written[]): string {
  const bytes: number[] = [];
  let state = MIN_STATE;
  // Decoding reverses the order of encoding.
  for (const [symbol, { frequencies, starts }] of written.toReversed()) {
    const frequency = frequencies[symbol] ?? 0;
    const limit = (MIN_STATE / WHOLE) * 256 * frequency;
    for (; state >= limit; state >>>= 8) bytes.push(state & 0xff);
    state = Math.floor(state / frequency) * WHOLE + (state % frequency) + (starts[symbol] ?? 0);
  }
  for (let byte = 0; byte < 4; byte += 1, state >>>= 8) bytes.push(state & 0xff);
  return Buffer.from(bytes.reverse()).toString('base64');
}
