import type { VNode } from 'preact';
import type { Statement } from '../faq/entry';
import { typeset } from '../text/typography';
import { dateOfStatement } from './citation';
import { OutwardLink } from './outward-link';
import { answerStrings, strings } from './strings';

const FIRST_SENTENCE = /^.*?[.!?](?=\s|$)/su;
// In such windows the whole statement would leave no room for the official text.
const NARROW_WINDOW = '(max-width: 480px)';
const LOW_WINDOW = '(max-height: 520px)';

/**
 * Today's rule as far as the extension knows, in its own words, with source, date and certainty. In a narrow window the
 * source is folded; in a card and in a low window, all but the first sentence and the certainty are folded.
 */
export function StatementView({
  statement,
  isInCard,
}: {
  readonly statement: Statement;
  readonly isInCard: boolean;
}): VNode {
  const { text, source, certainty } = statement;
  const isShort = isInCard || matchMedia(LOW_WINDOW).matches;
  const isFolded = isShort || matchMedia(NARROW_WINDOW).matches;
  const first = isShort ? (FIRST_SENTENCE.exec(text)?.[0] ?? text) : text;
  const rest = text.slice(first.length).trim();
  const certaintyWord = answerStrings.certainty[certainty];
  const origin = (
    <p class="note-source">
      {answerStrings.from}
      <OutwardLink href={source.url}>{typeset(source.label)}</OutwardLink> ({dateOfStatement(statement)}).{' '}
      <strong>
        {certaintyWord}
        {answerStrings.certaintyMeans[certainty]}
      </strong>
    </p>
  );
  return (
    <section class="statement" aria-labelledby="statement-title">
      <h3 id="statement-title">
        {isInCard ? answerStrings.knownShort : answerStrings.known}{' '}
        <span class="unofficial">· {strings.unofficial}</span>
      </h3>
      {/* Spaces, where the card shows all this in one line. */} <p>{typeset(first)}</p>{' '}
      {isFolded ? (
        <details>
          <summary>
            {certaintyWord}
            {rest === '' ? answerStrings.andSource : answerStrings.restAndSource}
          </summary>
          <p>{typeset(rest)}</p>
          {origin}
        </details>
      ) : (
        origin
      )}
    </section>
  );
}
