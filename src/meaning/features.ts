import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/words';
import type { FieldFinder } from './fields';

/** What the model sees of a text: numbered features, each once, with their weights; the squares of the weights sum to 1. */
export interface Features {
  readonly buckets: readonly number[];
  readonly weights: readonly number[];
}

/** How many numbers there are for features: hashing spares a dictionary, and a few collisions do no harm. */
export const BUCKETS = 1 << 16;

// A stop word says little of the subject, yet "qui", "pas" or "déjà" beside another word says much.
const STEM_WEIGHT = 1;
const STOP_WORD_WEIGHT = 0.3;
const BIGRAM_WEIGHT = 0.7;
// Pieces of words carry typos, endings and compounds; there are many, so each weighs little.
const PIECE_WEIGHT = 0.35;
// The field of a word tells what it is about even when no example holds the word.
const FIELD_WEIGHT = 0.8;
const FIELD_PAIR_WEIGHT = 0.4;
// A long text names many fields; their pairs would outweigh all else.
const MAX_PAIRED_FIELDS = 10;
const SHORTEST_PIECE = 3;
const LONGEST_PIECE = 4;

const STEM_SEED = 1;
const BIGRAM_SEED = 2;
const PIECE_SEED = 3;
const FIELD_SEED = 4;
const FIELD_PAIR_SEED = 5;
const SPACE = 32;
const WORD_START = 94;
const WORD_END = 36;

/**
 * The features of a text's words, folded, in order: stems, pairs of neighbouring stems, pieces of three and four letters
 * of content words, the fields of everyday words, and pairs of fields.
 */
export function findFeatures(words: readonly Normalized[], findFields: FieldFinder): Features {
  const found = createFeatureSet();
  const stems = words.map(stem);
  let previous: { readonly stem: string; readonly isStop: boolean } | undefined;
  for (const [index, text] of words.entries()) {
    const word = { stem: stems[index] ?? '', isStop: STOP_WORDS.has(text) };
    found.add(hashOf(word.stem, start(STEM_SEED)), word.isStop ? STOP_WORD_WEIGHT : STEM_WEIGHT);
    if (previous !== undefined) {
      const weight = word.isStop && previous.isStop ? BIGRAM_WEIGHT * STOP_WORD_WEIGHT : BIGRAM_WEIGHT;
      found.add(hashOf(word.stem, mix(hashOf(previous.stem, start(BIGRAM_SEED)), SPACE)), weight);
    }
    if (!word.isStop) addPieces(text, found);
    previous = word;
  }
  addFields(findFields(stems), found);
  return found.take();
}

function addFields(fields: readonly number[], found: FeatureSet): void {
  for (const field of fields) found.add(mix(start(FIELD_SEED), field), FIELD_WEIGHT);
  const paired = fields.slice(0, MAX_PAIRED_FIELDS).sort((a, b) => a - b);
  for (const [index, first] of paired.entries()) {
    const begun = mix(start(FIELD_PAIR_SEED), first);
    for (const second of paired.slice(index + 1)) found.add(mix(begun, second), FIELD_PAIR_WEIGHT);
  }
}

interface FeatureSet {
  /** A feature met twice counts once, with its larger weight. */
  add(hash: number, weight: number): void;
  /** What was added, normalised. */
  take(): Features;
}

// Where each bucket stands in the set being made, plus one; cleaned after each text. A Map took twice the time.
const places = new Uint16Array(BUCKETS);

function createFeatureSet(): FeatureSet {
  const buckets: number[] = [];
  const weights: number[] = [];
  return {
    add(hash, weight) {
      const bucket = finish(hash) & (BUCKETS - 1);
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
  for (let from = 0; from + SHORTEST_PIECE <= length; from += 1) {
    let hash = start(PIECE_SEED);
    for (let size = 1; size <= LONGEST_PIECE && from + size <= length; size += 1) {
      const index = from + size - 2;
      const code = index < 0 ? WORD_START : index === word.length ? WORD_END : word.charCodeAt(index);
      hash = mix(hash, code);
      if (size >= SHORTEST_PIECE) found.add(hash, PIECE_WEIGHT);
    }
  }
}

// FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/, with a final avalanche.
function start(seed: number): number {
  return 0x811c9dc5 ^ seed;
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function hashOf(text: string, from: number): number {
  let hash = from;
  for (let index = 0; index < text.length; index += 1) hash = mix(hash, text.charCodeAt(index));
  return hash;
}

function finish(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}
