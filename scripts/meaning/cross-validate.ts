import { createModel, type Meaning } from '../../src/meaning/model';
import { indexFaq } from '../../src/search/indexed-faq';
import { readQuery } from '../../src/search/query-words';
import type { Ranked } from '../../src/search/rank';
import { readCategories, readLexicon } from '../read-assets';
import { askedExamples, readPhrasings } from './examples';
import type { Example, TrainingOptions } from './logistic-regression';
import { readFields } from './read-fields';
import { prepareLesson, teach } from './train-model';

/** What words and model, neither of which has seen it, say of a query. */
export interface Reading {
  readonly example: Example;
  readonly ranked: readonly Ranked[];
  readonly meaning: Meaning;
  /** How many content words the query has. */
  readonly wordCount: number;
  /** Whether it comes from the judged queries, and not from the phrasings. */
  readonly isJudged: boolean;
}

const FOLDS = 5;

/** Reads each asked text of `folder` (assets/faq) with a model trained on the four fifths that do not hold it. */
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
