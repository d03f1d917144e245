import type { VNode } from 'preact';
import { strings } from './strings';

/** Said when the FAQ does not answer, with the way to where an answer may be. */
export function NoAnswer({ helpCentreUrl }: { readonly helpCentreUrl: string }): VNode {
  return (
    <div class="no-answer">
      <p class="no-answer-title">{strings.noAnswer}</p>
      <p>{strings.noAnswerHint}</p>
      <a class="official" href={helpCentreUrl} target="_blank" rel="noopener noreferrer">
        {strings.helpCentre}
      </a>
    </div>
  );
}
