import type { PackedModel } from '../../src/meaning/model';
import { findWords } from '../../src/text/words';
import { readCategories } from '../read-assets';
import { askedExamples, buildExamples, type Phrasings, readPhrasings } from './examples';
import { trainWeights } from './logistic-regression';
import { packModel } from './pack-model';

/** The model learned from the entries and phrasings in `folder` (assets/faq). The same files give the same model. */
export function trainModel(folder: string): PackedModel {
  const phrasings = readPhrasings(folder);
  const known = readCategories(folder).filter(({ id }) => phrasings.byEntry.has(id));
  const labels = known.map(({ id }) => id);
  const examples = buildExamples(known, askedExamples(known, phrasings, labels), labels);
  return packModel(trainWeights(examples, labels.length + 1), labels, wordsOf(phrasings));
}

// Shorter words are never corrected, so they need not be known.
const SHORTEST_CORRECTED = 4;

/** The words of the phrasings that are no misspelling, folded. */
export function wordsOf({ byEntry, outOfFaq }: Phrasings): Set<string> {
  const counts = new Map<string, number>();
  for (const text of [...[...byEntry.values()].flat(), ...outOfFaq]) {
    for (const { text: word } of findWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // A word met once may be a typo of the phrasing's author.
  return new Set(
    [...counts].flatMap(([word, count]) => (count > 1 && word.length >= SHORTEST_CORRECTED ? word : [])),
  );
}
