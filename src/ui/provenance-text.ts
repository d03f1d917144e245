import type { FaqEntry, Learning } from '../faq/types';
import { answerStrings, citationStrings, frenchDate, learningStrings, strings } from './strings';

/** The line that says where an answer comes from. `source` names the official page and is shown as a link to it. */
export interface Provenance {
  readonly before: string;
  readonly source: string;
  readonly after: string;
}

/** How much of the official answer an entry has, where it comes from and of what date. */
export function provenanceOf({ answer: { extent }, source: { learned, updatedOn } }: FaqEntry): Provenance {
  const held = answerStrings.extent[extent];
  if (learned === undefined) {
    const updated =
      updatedOn === undefined ? answerStrings.dateUnknown : citationStrings.updatedOn(frenchDate(updatedOn));
    return {
      before: `${held} · `,
      source: answerStrings.helpCentreSource,
      after: `, ${updated} · ${strings.unofficial}`,
    };
  }
  const { officialUpdate, newer, mayHaveChanged, helpCentre } = learningStrings;
  const after = [
    updatedOn === undefined ? '' : officialUpdate(frenchDate(updatedOn)),
    learned.isNewer ? newer : '',
    learned.isOld ? mayHaveChanged : '',
    ` · ${strings.unofficial}`,
  ];
  return {
    before: `${held}, ${howLearned(learned, extent === 'full' ? 'e' : '')}`,
    source: helpCentre,
    after: after.join(''),
  };
}

function howLearned({ origin, visitedOn }: Learning, ending: string): string {
  const { learned, imported } = learningStrings;
  return (origin === 'file' ? imported : learned)(ending, frenchDate(visitedOn));
}
