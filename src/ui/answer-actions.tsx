import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaqEntry } from '../faq/types';
import { citeEntry, escapeHtml } from './citation';
import { copyCitation } from './clipboard';
import { COPY, Icon } from './icons';
import { answerStrings } from './strings';

/** As the official site gave it in 2026; to be read on the site before a release (before-publishing.md). */
const OFFICIAL_CONTACT = 'societe.numerique@anct.gouv.fr';

/** Puts the answer with its source into the clipboard, and says so. */
export function CopyButton({
  entry,
  label = answerStrings.copy,
}: {
  readonly entry: FaqEntry;
  readonly label?: string;
}): VNode {
  const [said, say] = useState('');
  const copy = (): void =>
    say(copyCitation(citeEntry(entry, new Date())) ? answerStrings.copied : answerStrings.notCopied);
  return (
    <>
      <button type="button" class="copy quiet" title={answerStrings.copy} onClick={copy}>
        <Icon path={COPY} />
        {label}
      </button>
      <span class="copied" role="status">
        {said}
      </span>
    </>
  );
}

/** A letter to the official contact: for the reader's mail program, or to be copied where there is none. */
export function Report({ entry: { question, source } }: { readonly entry: FaqEntry }): VNode {
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
