import type { VNode } from 'preact';
import type { OfficialPage } from '../faq/types';
import type { Topic } from '../search/topics';
import { OfficialPages } from './official-pages';
import { OutwardLink } from './outward-link';
import { panelStrings } from './strings';

/** Said when the FAQ does not answer, with the way to where an answer may be. */
export function NoAnswer({
  topic,
  pages,
  helpCentreUrl,
}: {
  readonly topic: Topic | undefined;
  readonly pages: readonly OfficialPage[];
  readonly helpCentreUrl: string;
}): VNode {
  return (
    <div class="no-answer">
      <p class="no-answer-title">{panelStrings.noAnswer}</p>
      <p>{topic === undefined ? panelStrings.noAnswerHint : panelStrings.topicIsElsewhere(topic.label)}</p>
      <OfficialPages pages={pages} />
      <OutwardLink class="official" href={helpCentreUrl}>
        {panelStrings.helpCentre}
      </OutwardLink>
    </div>
  );
}
