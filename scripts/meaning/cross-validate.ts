import { createModel, type Meaning } from '../../src/meaning/model';
import { indexFaq } from '../../src/search/indexed-faq';
import { correctWords, toQueryWords } from '../../src/search/query-words';
import type { Ranked } from '../../src/search/rank';
import { findMeantWords } from '../../src/text/words';
import { readAssets } from '../read-assets';
import { askedExamples, buildExamples, readPhrasings } from './examples';
import { type Example, TRAINING, type TrainingOptions, trainWeights } from './logistic-regression';
import { packModel } from './pack-model';
import { wordsOf } from './train-model';

/** What words and model, neither of which has seen it, say of a query. */
export interface Reading {
  readonly example: Example;
  readonly ranked: readonly Ranked[];
  readonly meaning: Meaning;
  /** Whether it comes from the judged queries, and not from the phrasings. */
  readonly isJudged: boolean;
}

const FOLDS = 5;

/** Reads each asked text of `folder` (assets/faq) with a model trained on the four fifths that do not hold it. */
export function crossValidate(folder: string, options: TrainingOptions = TRAINING): Reading[] {
  const { entries, lexicon } = readAssets(folder);
  const phrasings = readPhrasings(folder);
  const labels = entries.map(({ id }) => id);
  const asked = askedExamples(entries, phrasings, labels);
  const faq = indexFaq(entries, lexicon);
  const words = wordsOf(phrasings);
  const firstJudged = asked.length - phrasings.judged.length;

  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const known = asked.filter((_, index) => index % FOLDS !== fold);
    const weights = trainWeights(buildExamples(entries, known, labels), labels.length + 1, options);
    const model = createModel(packModel(weights, labels, words));
    return asked.flatMap((example, index) => {
      if (index % FOLDS !== fold) return [];
      const { words: corrected } = correctWords(
        findMeantWords(example.text),
        faq.vocabulary,
        model.knows,
        true,
      );
      return {
        example,
        ranked: faq.ranker.rank(toQueryWords(faq.analyse(corrected), faq.vocabulary, true)),
        meaning: model.read(corrected.map((word) => word.text)),
        isJudged: index >= firstJudged,
      };
    });
  });
}
