import type { VNode } from 'preact';
import type { FaqEntry } from '../faq/types';
import { ageOf, warningsOf } from './age';
import { answerStrings } from './strings';

/** How much of the official answer this is and of what date, and how much has changed since, which leads there. */
export function StatusLine({
  entry,
  onChanges,
}: {
  readonly entry: FaqEntry;
  /** Asked for the changes. */
  readonly onChanges: () => void;
}): VNode {
  const { notes } = entry;
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
      {warningsOf(entry).map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}
