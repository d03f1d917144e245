import type { FaqEntry, Note, OfficialPage, Statement } from '../faq/entry';
import { typeset } from '../text/typography';
import { answerStrings, citationStrings, frenchDate, statusStrings } from './strings';

/** A copied answer, as plain text and as HTML. */
export interface Citation {
  readonly plain: string;
  /** HTML without styles; all text in it is escaped. */
  readonly html: string;
}

interface Link {
  readonly text: string;
  readonly url: string;
}

/**
 * What is copied of an entry: question, age, today's rule, changes, the text (marked as an excerpt if it is one), the links
 * to the official pages and the day of the copy. The text has no brackets.
 */
export function citeEntry(entry: FaqEntry, copiedOn: Date): Citation {
  const { question, answer, notes, source, statement } = entry;
  return join([
    block('h3', typeset(question)),
    block('p', [ageOf(entry, citationStrings.origin), ...warningsOf(entry)].join('. ')),
    ...(statement === undefined ? [] : citeStatement(statement)),
    ...(notes.length === 0 ? [] : citeNotes(notes)),
    citeText(answer),
    ...(answer.links ?? []).map(({ label, url }) =>
      block('p', { text: withForeignHost(typeset(label), url), url }),
    ),
    block('p', { text: answerStrings.readOfficial[answer.extent][source.kind], url: source.url }),
    ...(source.now === undefined ? [] : [citeNewer(source.now)]),
    block('p', citationStrings.copiedOn(copiedOn.toLocaleDateString('fr'))),
  ]);
}

/** For a chat: the text alone, and in one line its age, how much has changed since, and the official address. */
export function citeAlone(entry: FaqEntry): Citation {
  const { answer, notes, source } = entry;
  const changed =
    notes.length === 0 ? '' : citationStrings.changedSince(answerStrings.changeCount(notes.length));
  const age = [ageOf(entry, citationStrings.origin) + changed, ...warningsOf(entry)].join('. ');
  return join([citeText(answer), block('p', { text: age, url: source.url })]);
}

/**
 * The age of an answer: « Extrait, date inconnue », « Réponse complète, mise à jour le 29/11/2023, lue le 30/11/2026 ».
 * `origin` is inserted after the extent: « Extrait du centre d’aide officiel ».
 */
export function ageOf({ answer: { extent }, source: { learned, updatedOn } }: FaqEntry, origin = ''): string {
  const e = extent === 'full' ? 'e' : '';
  const dates = [
    updatedOn === undefined ? undefined : statusStrings.updated(e, frenchDate(updatedOn)),
    learned && statusStrings[learned.origin](e, frenchDate(learned.visitedOn)),
  ].filter((date) => date !== undefined);
  return [
    answerStrings.extent[extent] + origin,
    ...(dates.length === 0 ? [answerStrings.dateUnknown] : dates),
  ].join(', ');
}

/** Warnings about the age of a learned answer, in sentences. */
export function warningsOf({ source: { learned } }: FaqEntry): string[] {
  return [
    ...(learned?.isNewer === true ? [statusStrings.isNewer] : []),
    ...(learned?.isOld === true ? [statusStrings.isOld] : []),
  ];
}

/** The date of a note's source, with the comma before it; empty where the source has no date. */
export function dateOfNote({ sourceDate }: Note): string {
  return sourceDate === undefined ? '' : `, ${frenchDate(sourceDate)}`;
}

/** The date of a statement's source, or of the copy that was read. */
export function dateOfStatement({ date, dateOf }: Statement): string {
  return answerStrings.dateOf[dateOf] + frenchDate(date);
}

/** When an official page, or only a link to it, was last seen: « vue : 12/2025 ». */
export function dateSeen({ seen, onlyLinked }: OfficialPage): string {
  return answerStrings[onlyLinked === true ? 'linkSeen' : 'pageSeen'](frenchDate(seen));
}

/** One sentence on where and when the sources of `notes` were read. `notes` is not empty. */
export function howChecked(notes: readonly Note[]): string {
  const dates = (checks: readonly Note['checked'][]): string => {
    const sorted = checks.map(({ on }) => on).sort();
    return answerStrings.between(frenchDate(sorted[0] ?? ''), frenchDate(sorted.at(-1) ?? ''));
  };
  const checks = notes.map(({ checked }) => checked);
  const inCopies = checks.filter((check) => check.in !== 'page');
  if (inCopies.length === 0) return answerStrings.readOnPages(dates(checks));
  return answerStrings.readInCopies(dates(inCopies), inCopies.length < checks.length);
}

function citeText({ text, extent }: FaqEntry['answer']): Citation {
  return block('blockquote', typeset(text) + (extent === 'excerpt' ? excerptMarkAfter(text) : ''));
}

/** The mark that says that `text` is an excerpt; after a whole sentence without « … ». */
export function excerptMarkAfter(text: string): string {
  return /[.!?]$/.test(text) ? answerStrings.excerptMark.slice(1) : answerStrings.excerptMark;
}

/** Adds the host to the label of a link that leaves gouv.fr, since the label may name another host. */
export function withForeignHost(label: string, url: string): string {
  const { hostname } = new URL(url);
  return label === hostname || /(?:^|\.)gouv\.fr$/.test(hostname) ? label : `${label} (${hostname})`;
}

function citeNewer(page: OfficialPage): Citation {
  const link = { text: answerStrings.readNow(typeset(page.title)), url: page.url };
  return block('p', link, ` (${dateSeen(page)})`);
}

function citeStatement(statement: Statement): Citation[] {
  const { source, text, certainty } = statement;
  const link = { text: typeset(source.label), url: source.url };
  return [
    block(
      'p',
      answerStrings.known + citationStrings.accordingTo,
      link,
      ` (${dateOfStatement(statement)})\u00a0:`,
    ),
    block('p', typeset(text)),
    block(
      'p',
      `${answerStrings.certainty[certainty]}${answerStrings.certaintyMeans[certainty]} ${citationStrings.ours}`,
    ),
  ];
}

function citeNotes(notes: readonly Note[]): Citation[] {
  return [
    block('p', `${answerStrings.changed}\u00a0:`),
    ...notes.map((note) => {
      const link = { text: answerStrings.noteSource(typeset(note.source.label)), url: note.source.url };
      return block('p', `•\u00a0${typeset(note.text)} (`, link, `${dateOfNote(note)})`);
    }),
    block('p', howChecked(notes)),
  ];
}

function join(blocks: readonly Citation[]): Citation {
  return {
    plain: blocks.map(({ plain }) => plain).join('\n\n'),
    html: blocks.map(({ html }) => html).join(''),
  };
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

/** `text` as HTML, its line breaks kept. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) =>
    character === '\n' ? '<br>' : `&#${character.charCodeAt(0)};`,
  );
}
