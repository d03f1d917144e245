import { createModel, type Meaning } from '../../src/meaning/model';
import { indexFaq } from '../../src/search/indexed-faq';
import { readQuery } from '../../src/search/query-words';
import type { Ranked } from '../../src/search/rank';
import { readCategories, readLexicon } from '../read-assets';
import { askedExamples, readPhrasings } from './examples';
import type { Example, TrainingOptions } from './logistic-regression';
import { readFields } from './read-fields';
import { prepareLesson, teach } from './train-model';

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
  const lesson = prepareLesson(entries, lexicon, phrasings, readFields(folder));
  const asTyped = askedExamples(phrasings, lesson.labels);
  const firstJudged = asTyped.length - lesson.judgedCount;

  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const known = lesson.asked.filter((_, index) => index % FOLDS !== fold);
    const model = createModel(teach(lesson, known, options));
    const faq = indexFaq({ entries: lesson.entries, lexicon, queryWords: model });
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
