import type { Meaning, Model } from '../meaning/model';
import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { findMeantWords, spellOut, type Word } from '../text/words';
import type { AnalysedWord } from './analyse';
import type { IndexedFaq } from './indexed-faq';
import type { QueryWord } from './rank';
import type { Correction, Query } from './types';
import type { Vocabulary } from './vocabulary';

// "lexam", "jai", "dorganisation": the apostrophe was left out.
const GLUED = /^(?:qu|[cdjlmnst])(?=[aeiouyh])/;
const MIN_GLUED = 5;
// A shorter beginning may belong to an unrelated word.
const MIN_CUT = 5;

// A concept also finds entries that use another word for it, but with less certainty.
const CONCEPT_FACTOR = 0.8;
const COMPLETION_FACTOR = 0.9;

/** The meaning without a model: no known question answers. */
const NO_MEANING: Meaning = { none: 1, probabilities: [] };
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;

/** A query's words after correction. */
export interface CorrectedWords {
  readonly words: readonly Word[];
  readonly corrections: readonly Correction[];
}

/**
 * Replaces unknown words by the words that were probably meant. While the user is typing, the last word stays if a
 * known word begins with it.
 */
export function correctWords(
  words: readonly Word[],
  vocabulary: Vocabulary,
  isTyping: boolean,
): CorrectedWords {
  const corrections: Correction[] = [];
  const corrected = words.flatMap((word, index): readonly Word[] => {
    if (vocabulary.has(word.text)) return [word];
    const unglued = word.text.length >= MIN_GLUED ? word.text.replace(GLUED, '') : word.text;
    if (unglued !== word.text) {
      const meant = spellOut(unglued) ?? (vocabulary.has(unglued) ? [unglued as Normalized] : undefined);
      if (meant !== undefined) return meant.map((text) => ({ ...word, text }));
    }
    const isLast = index === words.length - 1;
    if (isTyping && isLast && vocabulary.complete(word.text).length > 0) return [word];
    // "organis form": people cut words short, too.
    const meant = vocabulary.correct(word.text) ?? lengthened(word.text, vocabulary);
    if (meant === undefined) return [word];
    corrections.push({ typed: word.text, corrected: meant });
    return [{ ...word, text: meant as Normalized }];
  });
  return { words: corrected, corrections };
}

function lengthened(word: string, vocabulary: Vocabulary): string | undefined {
  return word.length >= MIN_CUT ? vocabulary.completeBest(word) : undefined;
}

/** Completes an unknown last word to the most common word that begins with it. */
function completeLast(words: readonly Normalized[], vocabulary: Vocabulary): readonly Normalized[] {
  const last = words.at(-1);
  if (last === undefined || vocabulary.has(last)) return words;
  const meant = vocabulary.completeBest(last);
  return meant === undefined ? words : [...words.slice(0, -1), meant as Normalized];
}

/** The keys under which documents may hold each content word. A last word that ends at `typedTo` may be incomplete. */
function toQueryWords(
  words: readonly AnalysedWord[],
  vocabulary: Vocabulary,
  typedTo: number | undefined,
): QueryWord[] {
  return words.map(({ key, word, end, concepts }, index) => {
    const isTyped = index === words.length - 1 && end === typedTo;
    const completions = isTyped ? vocabulary.complete(word) : [];
    return {
      alternatives: [
        { key, factor: 1 },
        ...[...new Set(completions.map((completion) => stem(completion as Normalized)))]
          .filter((completion) => completion !== key)
          .map((completion) => ({ key: completion, factor: COMPLETION_FACTOR })),
        ...concepts.map((concept) => ({ key: concept, factor: CONCEPT_FACTOR })),
      ],
    };
  });
}

/** A query's interpretation. */
export interface QueryReading {
  /** Its words after correction, folded. */
  readonly words: readonly Normalized[];
  readonly corrections: readonly Correction[];
  /** Its content words, with the keys under which entries may hold them. */
  readonly queryWords: readonly QueryWord[];
  /** All of its keys. */
  readonly keys: ReadonlySet<string>;
  readonly meaning: Meaning;
}

/** Reads a query: its words, their corrections, and its meaning for the model. */
export function readQuery(
  { text, about, asTyped }: Query,
  faq: IndexedFaq,
  model: Model | undefined,
): QueryReading {
  const vocabulary = faq.vocabulary;
  const typed = findMeantWords(text);
  const isTyping = ENDS_IN_WORD.test(text) && about === undefined;
  const { words, corrections } =
    asTyped === true ? { words: typed, corrections: [] } : correctWords(typed, vocabulary, isTyping);
  const texts = words.map((word) => word.text);
  const queryWords = toQueryWords(faq.analyse(words), vocabulary, isTyping ? words.at(-1)?.end : undefined);
  return {
    words: texts,
    corrections,
    queryWords,
    keys: new Set(queryWords.flatMap((word) => word.alternatives.map(({ key }) => key))),
    meaning: model?.read(isTyping ? completeLast(texts, vocabulary) : texts) ?? NO_MEANING,
  };
}
