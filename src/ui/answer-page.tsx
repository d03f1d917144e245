import type { ComponentChild, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FaqEntry } from '../faq/entry';
import type { SearchResult } from '../search/types';
import { typeset } from '../text/typography';
import { AnswerView } from './answer';
import { CopyButton } from './answer-actions';
import { citeAlone } from './citation';
import { BACK, Icon, NEXT } from './controls';
import { useLostFocus } from './hooks';
import { panelStrings } from './strings';

/** The place of an answer among the results, and a callback to step to its neighbours. */
export interface AnswerPlace {
  /** From 0; -1 when the answer was not found by a search. */
  readonly index: number;
  readonly count: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** One answer in the panel, in place of the list. Its title takes the focus, so that it is read out. */
export function AnswerPage({
  result,
  place,
  related,
  tools,
  onBack,
  onRelated,
}: {
  readonly result: SearchResult;
  readonly place: AnswerPlace;
  /** Other questions, offered at the end. */
  readonly related: readonly FaqEntry[];
  /** At the end of the bar. */
  readonly tools: ComponentChild;
  readonly onBack: () => void;
  readonly onRelated: (entry: FaqEntry) => void;
}): VNode {
  const page = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const { entry } = result;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its head
  useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true });
    page.current?.scrollTo({ top: 0 });
  }, [entry.id]);
  useLostFocus(title);
  return (
    <>
      <div class="answer-bar">
        <button type="button" class="back" onClick={onBack}>
          <Icon path={BACK} />
          {panelStrings.back}
        </button>
        {place.index >= 0 && place.count > 1 && <Steps {...place} />}
        <span class="answer-tools">{tools}</span>
      </div>
      <article class="answer-page scrolls" aria-labelledby="answer-title" ref={page}>
        <h2 id="answer-title" ref={title} tabIndex={-1}>
          {typeset(entry.question)}
        </h2>
        <AnswerView key={entry.id} result={result} actions={<Copies entry={entry} />} />
        {related.length > 0 && (
          <section class="related" aria-labelledby="related-title">
            <h3 id="related-title">{panelStrings.related}</h3>
            {related.map((other) => (
              <button key={other.id} type="button" onClick={() => onRelated(other)}>
                {typeset(other.question)}
              </button>
            ))}
          </section>
        )}
      </article>
    </>
  );
}

const ALONE = { cite: citeAlone, name: panelStrings.copyAlone, copied: panelStrings.copiedAlone };

function Copies({ entry }: { readonly entry: FaqEntry }): VNode {
  return (
    <>
      <CopyButton entry={entry} />
      <CopyButton entry={entry} what={ALONE} label={panelStrings.copyAloneShort} />
    </>
  );
}

/** « ‹ 2 sur 3 › ». */
function Steps({ index, count, onStep }: AnswerPlace): VNode {
  const step = (by: 1 | -1, label: string): VNode => (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={`${label} (Alt\u00a0+\u00a0${by < 0 ? '←' : '→'})`}
      aria-disabled={by < 0 ? index === 0 : index === count - 1}
      onClick={() => onStep(by)}
    >
      <Icon path={by < 0 ? BACK : NEXT} />
    </button>
  );
  return (
    <span class="steps">
      {step(-1, panelStrings.previousAnswer)}
      <span>{panelStrings.place(index + 1, count)}</span>
      {step(1, panelStrings.nextAnswer)}
    </span>
  );
}
