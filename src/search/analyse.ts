import { type Concept, createConceptFinder } from '../lexicon/lexicon';
import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS, type Word } from '../text/words';

/** A search key (a stem, or a concept as "#id") with its offsets in the original text. */
interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A searchable word, with the keys of the concepts that it is part of. */
export interface AnalysedWord extends Token {
  readonly word: Normalized;
  readonly concepts: readonly string[];
}

/** Analyses questions, answers and queries alike. */
export interface Analyser {
  /** The content words among `words`, with their keys. */
  analyse(words: readonly Word[]): AnalysedWord[];
}

/** The key of a concept. No word can be equal to it. */
export function conceptKey(conceptId: string): string {
  return `#${conceptId}`;
}

/** The key under which an entry is found when `key` is in its question. */
export function questionKey(key: string): string {
  return `?${key}`;
}

/** Creates an analyser for the concepts of `lexicon`. */
export function createAnalyser(lexicon: readonly Concept[]): Analyser {
  const findConcepts = createConceptFinder(lexicon);
  return {
    analyse(words) {
      const stems = words.map((word) => stem(word.text));
      const concepts = new Map<number, string[]>();
      for (const { value: conceptId, from, to } of findConcepts(stems)) {
        for (let index = from; index < to; index += 1) {
          const known = concepts.get(index);
          if (known === undefined) concepts.set(index, [conceptKey(conceptId)]);
          else if (!known.includes(conceptKey(conceptId))) known.push(conceptKey(conceptId));
        }
      }
      const analysed: AnalysedWord[] = [];
      for (const [index, { text, start, end }] of words.entries()) {
        const named = concepts.get(index) ?? NO_CONCEPTS;
        // A stop word counts only inside a concept's name: "de" in "frais de déplacement".
        const key = STOP_WORDS.has(text) ? named[0] : stems[index];
        if (key !== undefined) analysed.push({ key, word: text, start, end, concepts: named });
      }
      return analysed;
    },
  };
}

const NO_CONCEPTS: readonly string[] = [];

/** All keys of `words`: stems and concepts. */
export function keysOf(words: readonly AnalysedWord[]): Set<string> {
  const keys = new Set<string>();
  for (const { key, concepts } of words) {
    keys.add(key);
    for (const concept of concepts) keys.add(concept);
  }
  return keys;
}
