import type { Meaning } from '../meaning/model';
import type { Ranked } from './rank';

/** A document with its chance to answer the query, as far as words and meaning tell. */
export interface Blended {
  readonly document: number;
  readonly score: number;
  /** Share of the query's weight that the document holds, from 0 to 1. */
  readonly coverage: number;
}

/** How far each voice counts. Chosen by cross-validation: see `npm run tune`. */
export interface BlendWeights {
  /** Of the words shared, against 1 for the model's probability. */
  readonly words: number;
}

/** See {@link BlendWeights}. */
export const BLEND: BlendWeights = { words: 0.1 };

/**
 * Joins the ranking by words with the model's reading of the query. The model says what people mean who use none of the
 * FAQ's words; the words decide between entries that it finds equally likely, and alone serve those it does not know.
 *
 * `classOf` gives a document's place among the model's labels, or -1 for one that it has not learned: its score is what
 * its words alone are worth, so that the model cannot drown it.
 */
export function blend(
  ranked: readonly Ranked[],
  meaning: Meaning | undefined,
  classOf: readonly number[],
  weights: BlendWeights = BLEND,
): Blended[] {
  const byDocument = new Map(ranked.map((entry) => [entry.document, entry]));
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0) || 1;
  const answered = meaning === undefined ? 1 : Math.max(1 - meaning.none, Number.EPSILON);
  return classOf.flatMap((label, document) => {
    const words = byDocument.get(document);
    const probability = meaning?.probabilities[label];
    const coverage = words?.coverage ?? 0;
    const share = ((words?.score ?? 0) / best) * coverage;
    if (probability === undefined) return words === undefined ? [] : { document, coverage, score: share };
    const score = (probability / answered + weights.words * share) / (1 + weights.words);
    return { document, coverage, score };
  });
}
