import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/words';
import type { FieldFinder } from './fields';
import { finishHash, hashText, mixHash, startHash } from './hash';

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
const PIECE_WEIGHT = 0.35;
// The field of a word tells what it is about even when no example holds the word.
const FIELD_WEIGHT = 0.8;
const FIELD_PAIR_WEIGHT = 0.4;
// A long text names many fields; their pairs would outweigh all else.
const MAX_PAIRED_FIELDS = 10;
const MIN_PIECE = 3;
const MAX_PIECE = 4;

const STEM_SEED = 1;
const BIGRAM_SEED = 2;
const PIECE_SEED = 3;
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
    if (!word.isStop) addPieces(text, found);
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
      return { buckets, weights: weights.map((weight) => weight / norm) };
    },
  };
}

function addPieces(word: string, found: FeatureSet): void {
  const length = word.length + 2;
  for (let from = 0; from + MIN_PIECE <= length; from += 1) {
    let hash = startHash(PIECE_SEED);
    for (let size = 1; size <= MAX_PIECE && from + size <= length; size += 1) {
      const index = from + size - 2;
      const code = index < 0 ? WORD_START : index === word.length ? WORD_END : word.charCodeAt(index);
      hash = mixHash(hash, code);
      if (size >= MIN_PIECE) found.add(hash, PIECE_WEIGHT);
    }
  }
}
