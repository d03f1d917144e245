import type { VNode } from 'preact';
import type { Note } from '../faq/types';
import { typeset } from '../text/typography';
import { dateOfNote, howChecked } from './citation';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

// With today's rule above and the brackets below, two tell enough at first sight.
const MAX_UNFOLDED = 2;

/** What has changed since the text was written: first what no longer holds; of many, all but two are folded. */
export function Notes({ notes }: { readonly notes: readonly Note[] }): VNode | null {
  if (notes.length === 0) return null;
  const sorted = [...notes].sort((a, b) => Number(b.weight === 'replaces') - Number(a.weight === 'replaces'));
  const folded = sorted.slice(MAX_UNFOLDED);
  return (
    <section class="notes" aria-label={strings.changed}>
      <p class="notes-title">{strings.changed}</p>
      <NoteList notes={sorted.slice(0, MAX_UNFOLDED)} />
      {folded.length > 0 && (
        <details>
          <summary>{strings.alsoChanged(folded.length)}</summary>
          <NoteList notes={folded} />
        </details>
      )}
      <p class="note-source">{howChecked(notes)}</p>
    </section>
  );
}

function NoteList({ notes }: { readonly notes: readonly Note[] }): VNode {
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id}>
          <NoteText note={note} />
        </li>
      ))}
    </ul>
  );
}

/** A note with its source and the date that this bears. */
export function NoteText({ note }: { readonly note: Note }): VNode {
  return (
    <>
      {typeset(note.text)}{' '}
      <span class="note-source">
        (<OutwardLink href={note.source.url}>{strings.noteSource(typeset(note.source.label))}</OutwardLink>
        {dateOfNote(note)})
      </span>
    </>
  );
}
