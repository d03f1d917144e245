import type { VNode } from 'preact';
import type { FaqEntry, Note } from '../faq/types';
import { typeset } from '../text/typography';
import { datesOfNote, provenanceOf } from './citation';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

/** How much of the official answer this is, where it comes from, with the way there, and of what date. */
export function Provenance({ entry }: { readonly entry: FaqEntry }): VNode {
  const [before, source, after] = provenanceOf(entry).split(strings.helpCentreNamed);
  return (
    <p class="provenance">
      {before}
      <OutwardLink href={entry.source.url}>{source}</OutwardLink>
      {after}
    </p>
  );
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
              <OutwardLink href={note.source.url}>
                {strings.noteSource(typeset(note.source.label))}
              </OutwardLink>
              {datesOfNote(note)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
