import type { FaqEntry } from '../../src/faq/entry';
import type { Concept } from '../../src/lexicon/lexicon';
import { createFieldFinder, type FieldsByPhrase } from '../../src/meaning/features';
import type { PackedModel } from '../../src/meaning/model';
import { indexFaq } from '../../src/search/indexed-faq';
import { correctWords } from '../../src/search/query-words';
import { findMeantWords } from '../../src/text/words';
import { readCategories, readLexicon } from '../read-assets';
import { askedExamples, buildExamples, type Phrasings, readPhrasings, teachable } from './examples';
import { type Example, TRAINING, type TrainingOptions, trainWeights } from './logistic-regression';
import { findOrdinaryWords, type OrdinaryWords } from './ordinary-words';
import { packModel } from './pack-model';
import { readFields } from './read-fields';

/** The training data of a model. */
export interface TrainingData {
  /** The entries that have phrasings, in the order of the model's labels. */
  readonly entries: readonly FaqEntry[];
  readonly labels: readonly string[];
  readonly words: OrdinaryWords;
  readonly fields: FieldsByPhrase;
  /** Real and possible queries, with misspellings corrected as in a search. */
  readonly asked: readonly Example[];
  /** How many of `asked`, at its end, are judged queries. */
  readonly judgedCount: number;
}

/** Trains a model on the entries, lexicon and phrasings in `folder` (assets/faq). Deterministic. */
export function trainModel(folder: string): PackedModel {
  const data = prepareTraining(
    readCategories(folder),
    readLexicon(folder),
    readPhrasings(folder),
    readFields(folder),
  );
  return train(data, data.asked);
}

/** Prepares the training data. */
export function prepareTraining(
  entries: readonly FaqEntry[],
  lexicon: readonly Concept[],
  phrasings: Phrasings,
  fields: FieldsByPhrase,
): TrainingData {
  const known = entries.filter(({ id }) => phrasings.byEntry.has(id));
  const labels = known.map(({ id }) => id);
  const texts = [...[...phrasings.byEntry.values()].flat(), ...phrasings.outOfFaq];
  const words = findOrdinaryWords(texts, new Set(indexFaq({ entries, lexicon }).vocabulary.words()));
  const vocabulary = indexFaq({ entries, lexicon, queryWords: words }).vocabulary;
  const correct = (text: string): string =>
    correctWords(findMeantWords(text), vocabulary, false)
      .words.map((word) => word.text)
      .join(' ');
  return {
    entries: known,
    labels,
    words,
    fields,
    asked: askedExamples(phrasings, labels).map((example) => ({
      ...example,
      text: correct(example.text),
    })),
    judgedCount: teachable(phrasings, labels).length,
  };
}

/** Trains a model on `asked`, all or part of the data's texts. */
export function train(
  { entries, labels, words, fields }: TrainingData,
  asked: readonly Example[],
  options: TrainingOptions = TRAINING,
): PackedModel {
  const examples = buildExamples(entries, asked, labels);
  const weights = trainWeights(examples, labels.length + 1, createFieldFinder(fields), options);
  return packModel(weights, labels, words, fields);
}
