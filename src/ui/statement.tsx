import type { VNode } from 'preact';
import type { Statement } from '../faq/types';
import { typeset } from '../text/typography';
import { dateOfStatement } from './citation';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

/** The rule that holds today as far as the extension knows: its own words, with source, date and certainty. */
export function StatementView({ statement }: { readonly statement: Statement }): VNode {
  const { text, source, certainty } = statement;
  return (
    <section class="statement" aria-label={strings.known}>
      <p class="statement-title">
        {strings.known}
        {strings.accordingTo}
        <OutwardLink href={source.url}>{typeset(source.label)}</OutwardLink> ({dateOfStatement(statement)})
      </p>
      <p>{typeset(text)}</p>
      <p class="note-source">
        <strong>{strings.certainty[certainty]}</strong> {strings.ours}
      </p>
    </section>
  );
}
