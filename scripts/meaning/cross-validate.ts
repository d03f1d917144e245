import { createModel, type Meaning } from '../../src/meaning/model';
import { type BlendWeights, blend, type Verdict } from '../../src/search/decide';
import { indexFaq } from '../../src/search/indexed-faq';
import { readQuery } from '../../src/search/query-words';
import type { Ranked } from '../../src/search/rank';
import { readCategories, readLexicon } from '../read-assets';
import { askedExamples, readPhrasings } from './examples';
import type { Example, TrainingOptions } from './logistic-regression';
import { readFields } from './read-fields';
import { prepareTraining, train } from './train-model';

/** Results of words and model for a query unseen in training. */
export interface Reading {
  readonly example: Example;
  readonly ranked: readonly Ranked[];
  readonly meaning: Meaning;
  /** How many content words the query has. */
  readonly wordCount: number;
  /** Whether it is a judged query, not a phrasing or a sentence. */
  readonly isJudged: boolean;
}

const FOLDS = 5;

/** Reads each asked text of `folder` (assets/faq) with a model trained on the other four fifths. */
export function crossValidate(folder: string, options?: TrainingOptions): Reading[] {
  const entries = readCategories(folder);
  const lexicon = readLexicon(folder);
  const phrasings = readPhrasings(folder);
  const data = prepareTraining(entries, lexicon, phrasings, readFields(folder));
  const asTyped = askedExamples(phrasings, data.labels);
  const firstJudged = asTyped.length - data.judgedCount;

  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const known = data.asked.filter((_, index) => index % FOLDS !== fold);
    const model = createModel(train(data, known, options));
    const faq = indexFaq({ entries: data.entries, lexicon, queryWords: model });
    return asTyped.flatMap((example, index) => {
      if (index % FOLDS !== fold) return [];
      const { queryWords, meaning } = readQuery({ text: example.text }, faq, model);
      return {
        example,
        ranked: faq.ranker.rank(queryWords),
        meaning,
        wordCount: queryWords.length,
        isJudged: index >= firstJudged,
      };
    });
  });
}

/** Blends words and model for a reading. In {@link crossValidate}, the number of an entry is that of its label. */
export function blendReading({ ranked, meaning, wordCount }: Reading, weights: BlendWeights): Verdict {
  const known = meaning.probabilities.map((_, index) => [index, index] as const);
  return blend(ranked, meaning, known, wordCount, weights);
}
