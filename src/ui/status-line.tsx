import type { VNode } from 'preact';
import type { FaqEntry } from '../faq/types';
import { answerStrings, frenchDate, statusStrings } from './strings';

/** How much of the official answer this is and of what date, and how much has changed since, which leads there. */
export function StatusLine({
  entry,
  onChanges,
}: {
  readonly entry: FaqEntry;
  /** Asked for the changes. */
  readonly onChanges: () => void;
}): VNode {
  const { notes, source } = entry;
  return (
    <div class="status-line">
      <p>
        {ageOf(entry)}
        {notes.length > 0 && (
          <button type="button" class="changes-link" title={answerStrings.changed} onClick={onChanges}>
            {answerStrings.changeCount(notes.length)}
          </button>
        )}
      </p>
      {source.learned?.isNewer === true && <p>{statusStrings.isNewer}</p>}
      {source.learned?.isOld === true && <p>{statusStrings.isOld}</p>}
    </div>
  );
}

/** « Extrait, date inconnue », « Réponse complète, mise à jour le 29/11/2023, lue le 30/11/2026 ». */
function ageOf({ answer: { extent }, source: { learned, updatedOn } }: FaqEntry): string {
  const e = extent === 'full' ? 'e' : '';
  const parts = [
    answerStrings.extent[extent],
    updatedOn === undefined ? undefined : statusStrings.updated(e, frenchDate(updatedOn)),
    learned && statusStrings[learned.origin](e, frenchDate(learned.visitedOn)),
  ].filter((part) => part !== undefined);
  return (parts.length === 1 ? [...parts, answerStrings.dateUnknown] : parts).join(', ');
}
