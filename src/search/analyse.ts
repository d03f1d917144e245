import { type ConceptFinder, createConceptFinder } from '../lexicon/concept-finder';
import type { Concept } from '../lexicon/lexicon';
import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/stop-words';
import type { Word } from '../text/words';

/** A key under which a text is found: a stem, or a concept as "#id", with its place in the original text. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A content word of a text: its stem, and the concepts that it helps to name. */
export interface AnalysedWord extends Token {
  readonly word: Normalized;
  readonly concepts: readonly string[];
}

/** The one analysis of questions, answers and queries. */
export interface Analyser {
  /** The content words among `words`, with their keys. */
  analyse(words: readonly Word[]): AnalysedWord[];
}

/** The key of a concept. No word can be equal to it. */
export function conceptKey(conceptId: string): string {
  return `#${conceptId}`;
}

/** Prepares the analysis with the words of `lexicon`. */
export function createAnalyser(lexicon: readonly Concept[]): Analyser {
  const findConcepts: ConceptFinder = createConceptFinder(lexicon);
  return {
    analyse(words) {
      const concepts = words.map((): string[] => []);
      for (const { conceptId, from, to } of findConcepts(words)) {
        for (let index = from; index < to; index += 1) concepts[index]?.push(conceptKey(conceptId));
      }
      return words.flatMap((word, index) => {
        const named = concepts[index] ?? [];
        const [first] = named;
        // A stop word counts only as a part of what it names: "de" in "frais de déplacement".
        const key = STOP_WORDS.has(word.text) ? first : stem(word.text);
        if (key === undefined) return [];
        return {
          key,
          word: word.text,
          start: word.start,
          end: word.end,
          concepts: [...new Set(named)],
        };
      });
    },
  };
}

/** The keys of analysed words, stems and concepts alike, each once. */
export function keysOf(words: readonly AnalysedWord[]): string[] {
  return [...new Set(words.flatMap((word) => [word.key, ...word.concepts]))];
}
