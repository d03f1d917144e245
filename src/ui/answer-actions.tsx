import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaqEntry } from '../faq/types';
import { typeset } from '../text/typography';
import { citeEntry, escapeHtml } from './citation';
import { copyCitation } from './clipboard';
import { Icon } from './icons';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

/** As the official site gives it under « Nous contacter ». */
const OFFICIAL_CONTACT = 'conseiller-numerique@anct.gouv.fr';

/** What a reader can do with an answer: forward it, read a more recent page, say that it is out of date. */
export function AnswerActions({ entry }: { readonly entry: FaqEntry }): VNode {
  const { now } = entry.source;
  const [said, say] = useState('');
  const copy = (): void =>
    say(copyCitation(citeEntry(entry, new Date())) ? strings.copied : strings.notCopied);
  return (
    <div class="actions">
      <button type="button" class="copy quiet" onClick={copy}>
        <Icon name="copy" />
        {strings.copy}
      </button>
      <span class="copied" role="status">
        {said}
      </span>
      {now !== undefined && <OutwardLink href={now.url}>{strings.readNow(typeset(now.title))}</OutwardLink>}
      <Report entry={entry} />
    </div>
  );
}

/** A letter to the official contact: for the reader's mail program, or to be copied where there is none. */
function Report({ entry: { question, source } }: { readonly entry: FaqEntry }): VNode {
  const [said, say] = useState('');
  const body = strings.reportBody(question, source.url);
  const field = encodeURIComponent;
  const mail = `mailto:${OFFICIAL_CONTACT}?subject=${field(strings.reportSubject)}&body=${field(body)}`;
  const copy = (): void => {
    const isCopied = copyCitation({ plain: body, html: escapeHtml(body) });
    say(isCopied ? strings.messageCopied : strings.notCopied);
  };
  return (
    <details class="report">
      <summary>{strings.report}</summary>
      <p>{strings.reportTo(OFFICIAL_CONTACT)}</p>
      <p class="letter">{body}</p>
      <p>
        <a href={mail}>{strings.writeMail}</a>{' '}
        <button type="button" class="quiet" onClick={copy}>
          {strings.copyMessage}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </details>
  );
}
