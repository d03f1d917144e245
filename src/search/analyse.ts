import { type ConceptFinder, createConceptFinder } from '../lexicon/concept-finder';
import type { Concept } from '../lexicon/lexicon';
import { stem } from '../text/stem';
import { findWords } from '../text/words';
import { STOP_WORDS } from './stop-words';

/** A key under which a text is found: a stem, or a concept as "#id", with its place in the original text. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Turns a text into the keys under which it is indexed and searched. */
export type Analyser = (text: string) => Token[];

/** The key of a concept. No word can be equal to it. */
export function conceptKey(conceptId: string): string {
  return `#${conceptId}`;
}

/** The one analysis of questions, answers and queries: stems without stop words, then the concepts named. */
export function createAnalyser(lexicon: readonly Concept[]): Analyser {
  const findConcepts: ConceptFinder = createConceptFinder(lexicon);
  return (text) => {
    const words = findWords(text);
    const stems = words
      .filter((word) => !STOP_WORDS.has(word.text))
      .map((word) => ({ key: stem(word.text), start: word.start, end: word.end }));
    const concepts = findConcepts(words).map(({ conceptId, from, to }) => ({
      key: conceptKey(conceptId),
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
    }));
    return [...stems, ...concepts];
  };
}
