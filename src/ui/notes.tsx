import type { RefObject, VNode } from 'preact';
import { findBrackets } from '../faq/brackets';
import type { FaqEntry, Note, Statement } from '../faq/entry';
import { typeset } from '../text/typography';
import { ageOf, dateOfNote, dateOfStatement, howChecked, warningsOf } from './citation';
import { OutwardLink } from './controls';
import { answerStrings, strings } from './strings';

/** The age of the answer, with a button that counts the changes since and leads to them. */
export function StatusLine({
  entry,
  onChanges,
}: {
  readonly entry: FaqEntry;
  /** Called when the reader asks for the changes. */
  readonly onChanges: () => void;
}): VNode {
  const { notes } = entry;
  return (
    <div class="status-line">
      <p>
        {ageOf(entry)}{' '}
        {notes.length > 0 && (
          <button type="button" class="changes-link" title={answerStrings.changed} onClick={onChanges}>
            {answerStrings.changeCount(notes.length)}
          </button>
        )}
      </p>
      {warningsOf(entry).map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}

/**
 * The notes that replace what the text says, shown before it. Notes that the statement or a bracket in the text already
 * tells are left out. Their sources are listed in {@link Changes}.
 */
export function Replacing({ entry }: { readonly entry: FaqEntry }): VNode | null {
  const { answer, notes, statement } = entry;
  const told = new Set([
    ...(statement?.tells ?? []),
    ...findBrackets(answer.text, notes).map(({ note }) => note.id),
  ]);
  const replacing = notes.filter(({ id, weight }) => weight === 'replaces' && !told.has(id));
  if (replacing.length === 0) return null;
  return (
    <ul class="replacing" aria-label={answerStrings.changed}>
      {replacing.map(({ id, text }) => (
        <li key={id}>{typeset(text)}</li>
      ))}
    </ul>
  );
}

/** A folded list of all changes since the text was written, with their sources and how the sources were read. */
export function Changes({
  notes,
  place,
}: {
  readonly notes: readonly Note[];
  /** Receives the element that unfolds. */
  readonly place: RefObject<HTMLDetailsElement | null>;
}): VNode | null {
  if (notes.length === 0) return null;
  return (
    <details class="notes" ref={place}>
      <summary>
        <h3>
          {answerStrings.changed} ({notes.length})
        </h3>
      </summary>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
      <p class="note-source">{howChecked(notes)}</p>
    </details>
  );
}

/** A note with its source and the source's date. */
export function NoteText({ note }: { readonly note: Note }): VNode {
  const label = answerStrings.noteSource(typeset(note.source.label));
  return (
    <>
      {typeset(note.text)}{' '}
      <span class="note-source">
        (
        <OutwardLink href={note.source.url} label={label}>
          {answerStrings.source}
        </OutwardLink>
        {dateOfNote(note)})
      </span>
    </>
  );
}

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
