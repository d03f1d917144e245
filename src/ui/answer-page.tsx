import type { ComponentChild, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SearchResult } from '../search/types';
import { AnswerView } from './answer';
import { MarkedText } from './marked-text';
import { strings } from './strings';

/** One answer in the panel, in place of the list. Its title takes the focus, so that it is read out. */
export function AnswerPage({
  result,
  tools,
  onBack,
}: {
  readonly result: SearchResult;
  /** Beside the way back. */
  readonly tools: ComponentChild;
  readonly onBack: () => void;
}): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <article class="answer-page">
      <div class="answer-bar">
        <button type="button" class="back" onClick={onBack}>
          <span aria-hidden="true">← </span>
          {strings.back}
        </button>
        {tools}
      </div>
      <h2 ref={title} tabIndex={-1}>
        <MarkedText text={result.entry.question} marks={result.questionMarks} />
      </h2>
      <AnswerView result={result} />
    </article>
  );
}
