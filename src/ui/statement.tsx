import type { VNode } from 'preact';
import type { Statement } from '../faq/types';
import { typeset } from '../text/typography';
import { dateOfStatement } from './citation';
import { OutwardLink } from './outward-link';
import { answerStrings, strings } from './strings';

/** The rule that holds today as far as the extension knows: its own words, with source, date and certainty. */
export function StatementView({ statement }: { readonly statement: Statement }): VNode {
  const { text, source, certainty } = statement;
  return (
    <section class="statement" aria-labelledby="statement-title">
      <h3 id="statement-title">
        {answerStrings.known} <span class="unofficial">· {strings.unofficial}</span>
      </h3>
      <p>{typeset(text)}</p>
      <p class="note-source">
        {answerStrings.from}
        <OutwardLink href={source.url}>{typeset(source.label)}</OutwardLink> ({dateOfStatement(statement)}).{' '}
        <strong>{answerStrings.certainty[certainty]}</strong>
      </p>
    </section>
  );
}
