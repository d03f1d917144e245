import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaqEntry } from '../faq/entry';
import { typeset } from '../text/typography';
import { type Citation, citeEntry, escapeHtml } from './citation';
import { COPY, Icon } from './controls';
import { answerStrings } from './strings';

/** From the official site in 2026; check it there before a release (before-publishing.md). */
const OFFICIAL_CONTACT = 'societe.numerique@anct.gouv.fr';

/** A way to copy an answer: the text, the name of its button and the confirmation. */
interface Copy {
  readonly cite: (entry: FaqEntry, copiedOn: Date) => Citation;
  readonly name: string;
  readonly copied: string;
}

const WITH_SOURCE: Copy = { cite: citeEntry, name: answerStrings.copy, copied: answerStrings.copied };

/** A button that copies the answer and confirms it. */
export function CopyButton({
  entry,
  what: { cite, name, copied } = WITH_SOURCE,
  label = name,
}: {
  readonly entry: FaqEntry;
  readonly what?: Copy;
  /** A shorter label. */
  readonly label?: string;
}): VNode {
  const [said, say] = useState('');
  const copy = (): void => say(copyCitation(cite(entry, new Date())) ? copied : answerStrings.notCopied);
  return (
    <>
      <button
        type="button"
        class="copy quiet"
        aria-label={name}
        title={name}
        onClick={copy}
        onBlur={() => say('')}
      >
        <Icon path={COPY} />
        {label}
      </button>
      <span class="copied" role="status">
        {said}
      </span>
    </>
  );
}

/** A message to the official contact, for the reader's mail program or to be copied. */
export function Report({ entry: { question, source } }: { readonly entry: FaqEntry }): VNode {
  const [said, say] = useState('');
  const body = answerStrings.reportBody(typeset(question), source.url);
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

/**
 * Copies `citation` to the clipboard, as plain text and as HTML, during a user gesture; returns whether it succeeded.
 * Unlike `navigator.clipboard`, it needs no permission, and no policy of the page can block it.
 */
function copyCitation({ plain, html }: Citation): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
  return isCopied;
}
