import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaqEntry } from '../faq/types';
import { typeset } from '../text/typography';
import { citeEntry, escapeHtml } from './citation';
import { copyCitation } from './clipboard';
import { Icon } from './icons';
import { OutwardLink } from './outward-link';
import { answerStrings } from './strings';

/** As the official site gives it under « Nous contacter ». */
const OFFICIAL_CONTACT = 'conseiller-numerique@anct.gouv.fr';

/** What a reader can do with an answer: forward it, read a more recent page, say that it is out of date. */
export function AnswerActions({ entry }: { readonly entry: FaqEntry }): VNode {
  const { now } = entry.source;
  const [said, say] = useState('');
  const copy = (): void =>
    say(copyCitation(citeEntry(entry, new Date())) ? answerStrings.copied : answerStrings.notCopied);
  return (
    <div class="actions">
      <button type="button" class="copy quiet" onClick={copy}>
        <Icon name="copy" />
        {answerStrings.copy}
      </button>
      <span class="copied" role="status">
        {said}
      </span>
      {now !== undefined && (
        <OutwardLink href={now.url}>{answerStrings.readNow(typeset(now.title))}</OutwardLink>
      )}
      <Report entry={entry} />
    </div>
  );
}

/** A letter to the official contact: for the reader's mail program, or to be copied where there is none. */
function Report({ entry: { question, source } }: { readonly entry: FaqEntry }): VNode {
  const [said, say] = useState('');
  const body = answerStrings.reportBody(question, source.url);
  const field = encodeURIComponent;
  const mail = `mailto:${OFFICIAL_CONTACT}?subject=${field(answerStrings.reportSubject)}&body=${field(body)}`;
  const copy = (): void => {
    const isCopied = copyCitation({ plain: body, html: escapeHtml(body) });
    say(isCopied ? answerStrings.messageCopied : answerStrings.notCopied);
  };
  return (
    <details class="report">
      <summary>{answerStrings.report}</summary>
      <p>{answerStrings.reportTo(OFFICIAL_CONTACT)}</p>
      <p class="letter">{body}</p>
      <p>
        <a href={mail}>{answerStrings.writeMail}</a>{' '}
        <button type="button" class="quiet" onClick={copy}>
          {answerStrings.copyMessage}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </details>
  );
}
