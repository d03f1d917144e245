import type { VNode } from 'preact';
import type { FaqEntry, Note } from '../faq/types';
import { typeset } from '../text/typography';
import { datesOfNote, provenanceOf } from './citation';
import { strings } from './strings';

/** How much of the official answer this is, where it comes from and of what date. */
export function Provenance({ entry }: { readonly entry: FaqEntry }): VNode {
  return <p class="provenance">{provenanceOf(entry)}</p>;
}

/** What has changed since the text was written; nothing where nothing is known to have. */
export function Notes({ notes }: { readonly notes: readonly Note[] }): VNode | null {
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-label={strings.changed}>
      <p class="notes-title">{strings.changed}</p>
      <ul>
        {notes.map((note) => (
          <li key={note.id}>
            {typeset(note.text)}{' '}
            <span class="note-source">
              (
              <a href={note.source.url} target="_blank" rel="noopener noreferrer">
                {strings.noteSource(typeset(note.source.label))}
              </a>
              {datesOfNote(note)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
