import type { VNode } from 'preact';
import type { FaqEntry, Note } from '../faq/types';
import { typeset } from '../text/typography';
import { frenchDate, strings } from './strings';

/** How much of the official answer this is, where it comes from and of what date. */
export function Provenance({ entry }: { readonly entry: FaqEntry }): VNode {
  const { answer, source } = entry;
  return (
    <p class="provenance">
      <strong>{answer.extent === 'excerpt' ? strings.excerpt : strings.fullAnswer}</strong>
      {` · ${strings.helpCentreSource}, `}
      {source.updatedOn === undefined ? strings.dateUnknown : strings.updatedOn(frenchDate(source.updatedOn))}
      {` · ${strings.unofficial}`}
    </p>
  );
}

/** The way to the official text: the article, or the category page where the article's address is not known. */
export function OfficialLink({ entry }: { readonly entry: FaqEntry }): VNode {
  return (
    <a class="official" href={entry.source.url} target="_blank" rel="noopener noreferrer">
      {entry.source.kind === 'article' ? strings.readOfficialArticle : strings.readOfficialCategory}
    </a>
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
              <a href={note.source.url} target="_blank" rel="noopener noreferrer">
                {strings.noteSource(typeset(note.source.label))}
              </a>
              , {strings.checkedOn(frenchDate(note.checkedOn))})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
