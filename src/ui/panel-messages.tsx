import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { OfficialPage } from '../faq/entry';
import type { Topic } from '../faq/sources';
import type { Correction } from '../search/types';
import { typeset } from '../text/typography';
import { dateSeen } from './citation';
import { OutwardLink } from './controls';
import { panelStrings } from './strings';

/** The count is debounced: a screen reader must not speak at each keystroke. */
const STATUS_DELAY_MS = 400;

/** Says that the FAQ does not answer, and links to where an answer may be. */
export function NoAnswer({
  topic,
  pages,
  helpCentreUrl,
}: {
  readonly topic: Pick<Topic, 'label'> | undefined;
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

/** Links to official pages that may treat the query, with the date on which each was seen. */
export function OfficialPages({ pages }: { readonly pages: readonly OfficialPage[] }): VNode | null {
  if (pages.length === 0) return null;
  return (
    <section class="official-pages" aria-label={panelStrings.officialPages}>
      <p>{panelStrings.officialPages}</p>
      <ul>
        {pages.map((page) => (
          <li key={page.id}>
            <OutwardLink href={page.url}>{typeset(page.title)}</OutwardLink>{' '}
            <span class="note-source">({dateSeen(page)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says which words were corrected, to screen readers too, and offers to search them as typed. */
export function Corrected({
  corrections,
  onSearchAsTyped,
}: {
  readonly corrections: readonly Correction[];
  readonly onSearchAsTyped: () => void;
}): VNode {
  const list = (side: keyof Correction): string =>
    corrections.map((correction) => correction[side]).join(', ');
  return (
    <p class="corrected" role="status">
      {corrections.length > 0 && (
        <>
          {panelStrings.correctedTo(list('corrected'))}{' '}
          <button type="button" onClick={onSearchAsTyped}>
            {panelStrings.searchAsTyped(list('typed'))}
          </button>
        </>
      )}
    </p>
  );
}

/** Announces `text` to screen readers after a short delay (WCAG 4.1.3). */
export function Status({ text }: { readonly text: string }): VNode {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), STATUS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
