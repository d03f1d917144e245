import type { VNode } from 'preact';
import type { Topic } from '../search/topics';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

/** Said when the FAQ does not answer, with the way to where an answer may be. */
export function NoAnswer({
  topic,
  helpCentreUrl,
}: {
  readonly topic: Topic | undefined;
  readonly helpCentreUrl: string;
}): VNode {
  return (
    <div class="no-answer">
      <p class="no-answer-title">{strings.noAnswer}</p>
      <p>{topic === undefined ? strings.noAnswerHint : strings.topicIsElsewhere(topic.label)}</p>
      {topic?.page !== undefined && (
        <OutwardLink class="official" href={topic.page.url}>
          {strings.seeTopic(topic.page.label)}
        </OutwardLink>
      )}
      <OutwardLink class="official" href={helpCentreUrl}>
        {strings.helpCentre}
      </OutwardLink>
    </div>
  );
}
