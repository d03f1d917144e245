import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaqEntry } from '../faq/types';
import { typeset } from '../text/typography';
import { citeEntry } from './citation';
import { copyCitation } from './clipboard';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

/** As the official site gives it under « Nous contacter ». */
const OFFICIAL_CONTACT = 'conseiller-numerique@anct.gouv.fr';

/** What a reader can do with an answer: read the official text, forward it, say that it is out of date. */
export function AnswerActions({ entry }: { readonly entry: FaqEntry }): VNode {
  const { now } = entry.source;
  const [said, say] = useState('');
  const copy = (): void =>
    say(copyCitation(citeEntry(entry, new Date())) ? strings.copied : strings.notCopied);
  return (
    <>
      <OutwardLink class="official" href={entry.source.url}>
        {strings.readOfficial[entry.source.kind]}
      </OutwardLink>
      {now !== undefined && (
        <OutwardLink class="official" href={now.url}>
          {strings.readNow(typeset(now.title))}
        </OutwardLink>
      )}
      <div class="actions">
        <button type="button" class="copy" onClick={copy}>
          {strings.copy}
        </button>
        <a class="report" href={reportUrl(entry)}>
          {strings.report}
        </a>
        <span class="copied" role="status">
          {said}
        </span>
      </div>
    </>
  );
}

/** Opens a letter to the official contact in the reader's own mail program, to be finished and sent, or not. */
function reportUrl({ question, source }: FaqEntry): string {
  const field = encodeURIComponent;
  return `mailto:${OFFICIAL_CONTACT}?subject=${field(strings.reportSubject)}&body=${field(
    strings.reportBody(question, source.url),
  )}`;
}
