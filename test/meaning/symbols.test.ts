import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alphabetOf, writeSymbols } from '../../scripts/meaning/write-symbols';
import { createSymbolReader, readAlphabet } from '../../src/meaning/symbols';

const SIZE = 11;
const symbols = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(5) }, fc.nat({ max: SIZE - 1 })), {
  minLength: 1,
  maxLength: 400,
});

it('reads back what was written, and nothing is left', () => {
  fc.assert(
    fc.property(symbols, symbols, (first, second) => {
      const alphabets = [alphabetOf(first, SIZE), alphabetOf(second, SIZE)] as const;
      const written = [
        ...first.map((symbol) => [symbol, alphabets[0]] as const),
        ...second.map((symbol) => [symbol, alphabets[1]] as const),
      ];
      const reader = createSymbolReader(writeSymbols(written));
      expect(written.map(([, alphabet]) => reader.next(alphabet))).toEqual([...first, ...second]);
      expect(reader.isAtEnd()).toBe(true);
    }),
  );
});

it('takes less than a bit for a frequent symbol', () => {
  const often = Array.from({ length: 8_000 }, (_, index) => (index % 40 === 0 ? 1 : 0));
  const alphabet = alphabetOf(often, 2);
  // 169 bits a thousand symbols: 1,350 bits, in base64.
  expect(writeSymbols(often.map((symbol) => [symbol, alphabet] as const)).length).toBeLessThan(260);
});

it('has no alphabet whose frequencies make no whole', () => {
  expect(readAlphabet([1, 2, 3])).toBeUndefined();
});
