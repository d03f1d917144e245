import { finishHash, hashText, mixHash, startHash } from './hash';
import { createSymbolReader, type Frequencies, readAlphabet, WHOLE } from './symbols';

/** Gives the fields of a text, from the stems of its words: distinct field numbers, in the order of the text. */
export type FieldFinder = (stems: readonly string[]) => readonly number[];

/** The fields of phrases, by {@link hashOfPhrase}. */
export type FieldsByPhrase = ReadonlyMap<number, readonly number[]>;

/** The shipped form of phrases and their fields, sorted by phrase hash. */
export interface PackedFields {
  readonly count: number;
  /** Differences between successive hashes, without the {@link LOW_BITS} lowest bits. */
  readonly distances: Frequencies;
  /** Number of fields of each phrase. */
  readonly sizes: Frequencies;
  /** Field numbers. */
  readonly fields: Frequencies;
  /** For each phrase: the difference, its lowest bits, the number of fields, and the fields. */
  readonly coded: string;
}

/** Count of low bits, each as often 0 as 1. */
export const LOW_BITS = 8;
/** Uniform frequencies for the low bits. */
export const LOWEST: Frequencies = new Array<number>(1 << LOW_BITS).fill(WHOLE >> LOW_BITS);
/** One word in 600 without a field collides with a phrase, which does no harm. */
const HASH_BITS = 22;
const PHRASE_SEED = 6;
const SPACE = 32;
const MAX_PHRASE = 4;

/** Hash of a phrase, its stems separated by spaces. */
export function hashOfPhrase(stems: string): number {
  return finishHash(hashText(stems, startHash(PHRASE_SEED)), HASH_BITS);
}

/** At each word, takes the fields of the longest phrase that begins there. */
export function createFieldFinder(fieldsOf: FieldsByPhrase): FieldFinder {
  const longestAt = (stems: readonly string[], from: number): readonly number[] => {
    let longest: readonly number[] = [];
    let hash = startHash(PHRASE_SEED);
    for (const [index, stem] of stems.slice(from, from + MAX_PHRASE).entries()) {
      hash = hashText(stem, index === 0 ? hash : mixHash(hash, SPACE));
      longest = fieldsOf.get(finishHash(hash, HASH_BITS)) ?? longest;
    }
    return longest;
  };
  return (stems) => [...new Set(stems.flatMap((_, from) => longestAt(stems, from)))];
}

/** Reads packed fields; undefined when they are damaged. */
export function readFields(packed: PackedFields): FieldsByPhrase | undefined {
  const distances = readAlphabet(packed.distances);
  const lowest = readAlphabet(LOWEST);
  const sizes = readAlphabet(packed.sizes);
  const fields = readAlphabet(packed.fields);
  if (distances === undefined || lowest === undefined || sizes === undefined || fields === undefined)
    return undefined;
  const reader = createSymbolReader(packed.coded);
  const fieldsOf = new Map<number, number[]>();
  let hash = 0;
  for (let phrase = 0; phrase < packed.count; phrase += 1) {
    hash += (reader.next(distances) << LOW_BITS) | reader.next(lowest);
    const size = reader.next(sizes);
    const found: number[] = [];
    for (let index = 0; index < size; index += 1) found.push(reader.next(fields));
    fieldsOf.set(hash, found);
  }
  return reader.isAtEnd() ? fieldsOf : undefined;
}
