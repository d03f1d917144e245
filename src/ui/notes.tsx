import type { RefObject, VNode } from 'preact';
import { findBrackets } from '../faq/brackets';
import type { FaqEntry, Note } from '../faq/types';
import { typeset } from '../text/typography';
import { dateOfNote, howChecked } from './citation';
import { OutwardLink } from './outward-link';
import { answerStrings } from './strings';

/**
 * Before the text, the notes that replace what it says: those that neither the statement tells nor a bracket in the text.
 * Their sources are among the changes.
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

/** All that has changed since the text was written, folded, with its sources and how they were read. */
export function Changes({
  notes,
  place,
}: {
  readonly notes: readonly Note[];
  /** The element that unfolds. */
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

/** A note with its source and the date that this bears. */
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
