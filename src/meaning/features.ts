import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/words';
import { createSymbolReader, type Frequencies, readAlphabet, WHOLE } from './symbols';

/** The input of the model: distinct numbered features of a text with weights, whose squares sum to 1. */
export interface Features {
  readonly buckets: readonly number[];
  readonly weights: readonly number[];
}

const BUCKET_BITS = 16;
/** Number of feature buckets. Hashing needs no dictionary, and a few collisions do no harm. */
export const BUCKETS = 1 << BUCKET_BITS;

// A stop word alone says little, but "qui", "pas" or "déjà" beside another word says much.
const STEM_WEIGHT = 1;
const STOP_WORD_WEIGHT = 0.3;
const BIGRAM_WEIGHT = 0.7;
// Letter n-grams cover typos, endings and compounds; there are many, so each weighs little.
const NGRAM_WEIGHT = 0.35;
// The field of a word tells what it is about even when no example holds the word.
const FIELD_WEIGHT = 0.8;
const FIELD_PAIR_WEIGHT = 0.4;
// A long text names many fields; their pairs would outweigh all else.
const MAX_PAIRED_FIELDS = 10;
const MIN_NGRAM = 3;
const MAX_NGRAM = 4;

const STEM_SEED = 1;
const BIGRAM_SEED = 2;
const NGRAM_SEED = 3;
const FIELD_SEED = 4;
const FIELD_PAIR_SEED = 5;
const SPACE = 32;
const WORD_START = 94;
const WORD_END = 36;

/**
 * The features of a text's folded words, in order: stems, pairs of neighbouring stems, n-grams of three and four
 * letters of content words, the fields of everyday words, and pairs of fields.
 */
export function findFeatures(words: readonly Normalized[], findFields: FieldFinder): Features {
  const found = createFeatureSet();
  const stems = words.map(stem);
  let previous: { readonly stem: string; readonly isStop: boolean } | undefined;
  for (const [index, text] of words.entries()) {
    const word = { stem: stems[index] ?? '', isStop: STOP_WORDS.has(text) };
    found.add(hashText(word.stem, startHash(STEM_SEED)), word.isStop ? STOP_WORD_WEIGHT : STEM_WEIGHT);
    if (previous !== undefined) {
      const weight = word.isStop && previous.isStop ? BIGRAM_WEIGHT * STOP_WORD_WEIGHT : BIGRAM_WEIGHT;
      found.add(hashText(word.stem, mixHash(hashText(previous.stem, startHash(BIGRAM_SEED)), SPACE)), weight);
    }
    if (!word.isStop) addNgrams(text, found);
    previous = word;
  }
  addFields(findFields(stems), found);
  return found.take();
}

function addFields(fields: readonly number[], found: FeatureSet): void {
  for (const field of fields) found.add(mixHash(startHash(FIELD_SEED), field), FIELD_WEIGHT);
  const paired = fields.slice(0, MAX_PAIRED_FIELDS).sort((a, b) => a - b);
  for (const [index, first] of paired.entries()) {
    const begun = mixHash(startHash(FIELD_PAIR_SEED), first);
    for (const second of paired.slice(index + 1)) found.add(mixHash(begun, second), FIELD_PAIR_WEIGHT);
  }
}

interface FeatureSet {
  /** A repeated feature counts once, with its larger weight. */
  add(hash: number, weight: number): void;
  /** The features, normalised. */
  take(): Features;
}

// 1 + index of each bucket in the current set, or 0; cleared after each text. A Map took twice the time.
const places = new Uint16Array(BUCKETS);

function createFeatureSet(): FeatureSet {
  const buckets: number[] = [];
  const weights: number[] = [];
  return {
    add(hash, weight) {
      const bucket = finishHash(hash, BUCKET_BITS);
      const place = places[bucket] ?? 0;
      if (place === 0) {
        buckets.push(bucket);
        weights.push(weight);
        places[bucket] = buckets.length;
      } else if ((weights[place - 1] ?? 0) < weight) weights[place - 1] = weight;
    },
    take() {
      let squares = 0;
      for (const weight of weights) squares += weight * weight;
      for (const bucket of buckets) places[bucket] = 0;
      const norm = Math.sqrt(squares) || 1;
      for (let index = 0; index < weights.length; index += 1) weights[index] = (weights[index] ?? 0) / norm;
      return { buckets, weights };
    },
  };
}

function addNgrams(word: string, found: FeatureSet): void {
  const length = word.length + 2;
  for (let from = 0; from + MIN_NGRAM <= length; from += 1) {
    let hash = startHash(NGRAM_SEED);
    for (let size = 1; size <= MAX_NGRAM && from + size <= length; size += 1) {
      const index = from + size - 2;
      const code = index < 0 ? WORD_START : index === word.length ? WORD_END : word.charCodeAt(index);
      hash = mixHash(hash, code);
      if (size >= MIN_NGRAM) found.add(hash, NGRAM_WEIGHT);
    }
  }
}

/**
 * Gives the fields of a text, from the stems of its words: distinct field numbers, in the order of the text. A field is a
 * group of everyday words with one subject, a line of assets/faq/fields.yaml: "employer: patron, boîte, boss".
 */
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

// FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/, with a final avalanche.

/** The initial hash; each `seed` gives another hash function. */
function startHash(seed: number): number {
  return 0x811c9dc5 ^ seed;
}

/** Mixes one more number into `hash`. */
function mixHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Mixes the UTF-16 units of `text` into the hash `from`. */
function hashText(text: string, from: number): number {
  let hash = from;
  for (let index = 0; index < text.length; index += 1) hash = mixHash(hash, text.charCodeAt(index));
  return hash;
}

/** The hash as a number from 0 to 2^`bits` - 1. */
function finishHash(hash: number, bits: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((once ^ (once >>> 12)) >>> 0) & ((1 << bits) - 1);
}
