import type { Answer, Learning, Source } from '../faq/types';
import { frenchDate, learningStrings } from './strings';

/** How an answer was learned, as its reader reads it behind « Réponse complète » or « Extrait ». */
export function sayLearning(
  { origin, visitedOn, isNewer, isOld }: Omit<Learning, 'said'>,
  { extent, updatedOn }: Pick<Answer, 'extent'> & Pick<Source, 'updatedOn'>,
): string {
  const { learned, imported, officialUpdate, newer, mayHaveChanged } = learningStrings;
  const ending = extent === 'full' ? 'e' : '';
  const how = (origin === 'file' ? imported : learned)(ending, frenchDate(visitedOn));
  const updated = updatedOn === undefined ? '' : officialUpdate(frenchDate(updatedOn));
  return how + updated + (isNewer ? newer : '') + (isOld ? mayHaveChanged : '');
}
