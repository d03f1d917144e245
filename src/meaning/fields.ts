import { finishHash, hashText, mixHash, startHash } from './hash';
import { createSymbolReader, type Frequencies, readAlphabet, WHOLE } from './symbols';

/** The numbers of the fields that a text's words belong to, each once, in the text's order; by the stems of its words. */
export type FieldFinder = (stems: readonly string[]) => readonly number[];

/** The fields of phrases, by {@link hashOfPhrase}. */
export type FieldsByPhrase = ReadonlyMap<number, readonly number[]>;

/** Phrases and their fields as they are shipped, in the order of the phrases' hashes. */
export interface PackedFields {
  readonly count: number;
  /** Of how far each hash is from the one before, without its lowest bits, see {@link LOW_BITS}. */
  readonly distances: Frequencies;
  /** Of the number of a phrase's fields. */
  readonly sizes: Frequencies;
  /** Of the fields. */
  readonly fields: Frequencies;
  /** For each phrase its distance, the lowest bits of that, the number of its fields, and these. */
  readonly coded: string;
}

/** Of distances, the bits that are as often 0 as 1. */
export const LOW_BITS = 8;
/** All numbers of so many bits, each as often. */
export const LOWEST: Frequencies = new Array<number>(1 << LOW_BITS).fill(WHOLE >> LOW_BITS);
/** A word of no field has the hash of a phrase once in 600 times, which does no harm. */
const HASH_BITS = 22;
const PHRASE_SEED = 6;
const SPACE = 32;
const MAX_PHRASE = 4;

/** A phrase's number, by its stems separated by spaces. */
export function hashOfPhrase(stems: string): number {
  return finishHash(hashText(stems, startHash(PHRASE_SEED)), HASH_BITS);
}

/** Finds fields: at each word those of the longest phrase that begins there. */
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
