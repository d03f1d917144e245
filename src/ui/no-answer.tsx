import type { VNode } from 'preact';
import type { Topic } from '../search/topics';
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
        <a class="official" href={topic.page.url} target="_blank" rel="noopener noreferrer">
          {strings.seeTopic(topic.page.label)}
        </a>
      )}
      <a class="official" href={helpCentreUrl} target="_blank" rel="noopener noreferrer">
        {strings.helpCentre}
      </a>
    </div>
  );
}
