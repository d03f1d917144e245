import type { FaqEntry } from '../faq/types';
import { answerStrings, frenchDate, statusStrings } from './strings';

/**
 * How much of the official answer this is, and of what date: « Extrait, date inconnue », « Réponse complète, mise à jour le
 * 29/11/2023, lue le 30/11/2026 ». `origin` says behind the first words whose text it is.
 */
export function ageOf({ answer: { extent }, source: { learned, updatedOn } }: FaqEntry, origin = ''): string {
  const e = extent === 'full' ? 'e' : '';
  const dates = [
    updatedOn === undefined ? undefined : statusStrings.updated(e, frenchDate(updatedOn)),
    learned && statusStrings[learned.origin](e, frenchDate(learned.visitedOn)),
  ].filter((date) => date !== undefined);
  return [
    answerStrings.extent[extent] + origin,
    ...(dates.length === 0 ? [answerStrings.dateUnknown] : dates),
  ].join(', ');
}

/** What else is to be known of the age of a learned answer, in sentences. */
export function warningsOf({ source: { learned } }: FaqEntry): string[] {
  return [
    ...(learned?.isNewer === true ? [statusStrings.isNewer] : []),
    ...(learned?.isOld === true ? [statusStrings.isOld] : []),
  ];
}
