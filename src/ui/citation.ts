import type { FaqEntry, Note } from '../faq/types';
import { typeset } from '../text/typography';
import { frenchDate, strings } from './strings';

/** The same text twice: for notes and chats, and for mail clients. */
export interface Citation {
  readonly plain: string;
  /** HTML without styles; every text in it is escaped. */
  readonly html: string;
}

interface Link {
  readonly text: string;
  readonly url: string;
}

/**
 * What is forwarded of an entry: question, provenance, what has changed, the text (marked where it is an excerpt), the
 * link to the official page and the day of the copy. As on screen, age and changes come before the text.
 */
export function citeEntry(entry: FaqEntry, copiedOn: Date): Citation {
  const { question, answer, notes, source } = entry;
  const isExcerpt = answer.extent === 'excerpt';
  const blocks = [
    block('h3', typeset(question)),
    block('p', provenanceOf(entry)),
    ...(notes.length === 0 ? [] : [block('p', `${strings.changed}\u00a0:`), ...notes.map(citeNote)]),
    block('blockquote', typeset(answer.text) + (isExcerpt ? strings.excerptMark : '')),
    ...(answer.links ?? []).map(({ label, url }) => block('p', { text: label, url })),
    block('p', { text: strings.readOfficial[source.kind], url: source.url }),
    block('p', strings.copiedOn(copiedOn.toLocaleDateString('fr'))),
  ];
  return {
    plain: blocks.map(({ plain }) => plain).join('\n\n'),
    html: blocks.map(({ html }) => html).join(''),
  };
}

/** How much of the official answer an entry has, where it comes from and of what date. */
export function provenanceOf({ answer, source: { learned, updatedOn } }: FaqEntry): string {
  const updated = updatedOn === undefined ? strings.dateUnknown : strings.updatedOn(frenchDate(updatedOn));
  const how = learned === undefined ? ` · ${strings.helpCentreSource}, ${updated}` : `, ${learned.said}`;
  return `${strings.extent[answer.extent]}${how} · ${strings.unofficial}`;
}

/** The dates of a note: its source's own, where it has one, and the day on which a person last compared the two. */
export function datesOfNote({ sourceDate, checkedOn }: Note): string {
  const dated = sourceDate === undefined ? '' : `, ${strings.dated(frenchDate(sourceDate))}`;
  return `${dated}, ${strings.checkedOn(frenchDate(checkedOn))}`;
}

function citeNote(note: Note): Citation {
  const { label, url } = note.source;
  const link = { text: strings.noteSource(typeset(label)), url };
  return block('p', `•\u00a0${typeset(note.text)} (`, link, `${datesOfNote(note)})`);
}

function block(tag: 'h3' | 'p' | 'blockquote', ...parts: readonly (string | Link)[]): Citation {
  const plain = parts.map((part) => (typeof part === 'string' ? part : `${part.text} <${part.url}>`));
  const html = parts.map((part) =>
    typeof part === 'string'
      ? escapeHtml(part)
      : `<a href="${escapeHtml(part.url)}">${escapeHtml(part.text)}</a>`,
  );
  return { plain: plain.join(''), html: `<${tag}>${html.join('')}</${tag}>` };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) =>
    character === '\n' ? '<br>' : `&#${character.charCodeAt(0)};`,
  );
}
