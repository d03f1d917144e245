import { findBrackets } from '../../src/faq/brackets';
import type { FaqEntry } from '../../src/faq/entry';
import { isDead, notesOf } from '../../src/faq/parse-faq';
import type { Notes } from '../../src/faq/sources';
import { type Concept, createConceptFinder, formsOf } from '../../src/lexicon/lexicon';
import { normalize } from '../../src/text/fold';
import { stem } from '../../src/text/stem';
import { findMeantWords } from '../../src/text/words';
import { OUT_OF_FAQ, readPhrasings } from '../meaning/examples';
import { type Assets, readAssets, readNotes, readOfficialPages, readStatements } from '../read-assets';
import { checkLinks } from './check-links';

/** The result of a check of the data. */
export interface AssetReport {
  /** Errors; each names the file and id. */
  readonly problems: readonly string[];
  /** Points that a person reviews. */
  readonly warnings: readonly string[];
  /** Addresses to open before a release: pages offered to users, and sources read only in copies. */
  readonly toOpen: readonly string[];
  readonly summary: string;
}

const NOTHING: AssetReport = { problems: [], warnings: [], toOpen: [], summary: '' };

const MONTHS_WITHOUT_CHECK = 12;

/**
 * Checks that `folder` (assets/faq) is valid and consistent. If a parser rejects a file, its first error is the only
 * problem reported; if ids are duplicated, nothing else is reported.
 */
export function checkAssets(folder: string, today: Date): AssetReport {
  try {
    const assets = readAssets(folder);
    const notes = readNotes(folder);
    const doubles = checkIds(folder, assets, notes);
    if (doubles.length > 0) return { ...NOTHING, problems: doubles };
    const phrasings = phrasingsByFile(folder);
    const problems = [
      ...checkReferences(folder, assets, notes, [...phrasings.keys()]),
      ...checkLexicon(assets),
      ...checkPhrasings(phrasings),
      ...checkAnchors(notes, assets.entries),
      ...checkLinks(folder, assets),
    ];
    const count = [...phrasings.values()].reduce((sum, lines) => sum + lines.length, 0);
    const summary = `${assets.entries.length} questions in ${categoryCount(assets.entries)} categories, ${notes.length} notes, ${assets.lexicon.length} concepts, ${count} phrasings`;
    return {
      problems: [...problems, ...futureDates(folder, notes, assets.entries, today)],
      warnings: oldChecks(notes, today),
      toOpen: unreadPages(folder),
      summary,
    };
  } catch (error) {
    return { ...NOTHING, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function categoryCount(entries: readonly FaqEntry[]): number {
  return new Set(entries.map(({ category }) => category.id)).size;
}

function phrasingsByFile(folder: string): Map<string, readonly string[]> {
  const { byEntry, outOfFaq } = readPhrasings(folder);
  return new Map([...byEntry, [OUT_OF_FAQ, outOfFaq]]);
}

function checkIds(folder: string, { entries, lexicon, topics }: Assets, notes: Notes): string[] {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    question: entries.map(({ id }) => id),
    article: entries.flatMap(({ articleId }) => articleId ?? []),
    'category page': [...new Map(entries.map(({ category }) => [category.id, category.url])).values()],
    concept: lexicon.map(({ id }) => id),
    topic: topics.map(({ id }) => id),
    note: notes.map(({ id }) => id),
    statement: readStatements(folder).map(({ entry }) => entry),
    'official page': readOfficialPages(folder).map(({ id }) => id),
  };
  return Object.entries(kinds).flatMap(([kind, ids]) =>
    repeated(ids).map((id) => `the ${kind} id "${id}" stands twice`),
  );
}

function checkReferences(
  folder: string,
  { entries, lexicon }: Assets,
  notes: Notes,
  phrasingFiles: readonly string[],
): string[] {
  const known = new Set(entries.map(({ id }) => id));
  const unknown = (place: string, ids: readonly string[]): string[] =>
    ids.filter((id) => !known.has(id)).map((id) => `${place}: there is no question "${id}"`);
  return [
    ...notes.flatMap((note) => unknown(`notes.yaml, note "${note.id}"`, [...note.entries, ...note.addsTo])),
    ...readStatements(folder).flatMap(({ entry, tells }) =>
      tells
        .filter((id) => !notesOf(entry, notes).some((note) => note.id === id))
        .map((id) => `statements.yaml, "${entry}": "${id}" is no note of that question`),
    ),
    ...unknown(
      'statements.yaml',
      readStatements(folder).map(({ entry }) => entry),
    ),
    ...lexicon.flatMap((concept) => unknown(`lexicon.yaml, "${concept.id}"`, concept.entries)),
    ...phrasingFiles
      .filter((name) => name !== OUT_OF_FAQ)
      .flatMap((name) => unknown(`phrasings/${name}.txt`, [name])),
  ];
}

function checkLexicon({ entries, lexicon }: Assets): string[] {
  const find = createConceptFinder(lexicon);
  const named = new Set(
    entries.flatMap(({ question, answer }) =>
      find(findMeantWords(`${question} ${answer.text}`).map((word) => stem(word.text))).map(
        ({ value }) => value,
      ),
    ),
  );
  const leadNowhere = lexicon
    .filter(({ id, highlight, entries: linked }) => highlight && linked.length === 0 && !named.has(id))
    .map(({ id }) => `lexicon.yaml, "${id}" is highlighted but no question speaks of it: give it entries`);
  return [...leadNowhere, ...checkSharedForms(lexicon)];
}

function checkSharedForms(lexicon: readonly Concept[]): string[] {
  const owners = new Map<string, Concept[]>();
  for (const concept of lexicon) {
    for (const form of new Set(formsOf(concept).map(normalize)))
      owners.set(form, [...(owners.get(form) ?? []), concept]);
  }
  const declares = ({ shared }: Concept, form: string): boolean =>
    shared.some((other) => normalize(other) === form);
  return [
    ...[...owners].flatMap(([form, concepts]) =>
      concepts
        .filter((concept) => concepts.length > 1 && !declares(concept, form))
        .map((concept) => {
          const others = concepts.filter((other) => other !== concept).map(({ id }) => `"${id}"`);
          return `lexicon.yaml, "${concept.id}": « ${form} » is also a form of ${others.join(', ')}: say so under shared, or drop it`;
        }),
    ),
    ...lexicon.flatMap((concept) =>
      concept.shared
        .filter((form) => (owners.get(normalize(form)) ?? []).length < 2)
        .map((form) => `lexicon.yaml, "${concept.id}": « ${form} » under shared has no other owner`),
    ),
  ];
}

function checkPhrasings(byFile: ReadonlyMap<string, readonly string[]>): string[] {
  const places = new Map<string, string>();
  const problems: string[] = [];
  for (const [file, lines] of byFile) {
    for (const line of lines) {
      const key = normalize(line);
      const earlier = places.get(key);
      if (earlier !== undefined) problems.push(`phrasings/${file}.txt: « ${line} » stands in ${earlier} too`);
      places.set(key, `${file}.txt`);
    }
  }
  return problems;
}

/** Reports anchors that no answer of their note contains: no bracket would be shown. */
function checkAnchors(notes: Notes, entries: readonly FaqEntry[]): string[] {
  const texts = new Map(entries.map(({ id, answer }) => [id, answer.text]));
  return notes.flatMap((note) =>
    (note.anchors ?? [])
      .filter((anchor) => {
        const lone = { ...note, anchors: [anchor] };
        return note.entries.every(
          (id) => findBrackets(texts.get(id) ?? '', notesOf(id, [lone])).length === 0,
        );
      })
      .map(({ words }) => `notes.yaml, "${note.id}": « ${words} » stands in no text of its entries`),
  );
}

function futureDates(folder: string, notes: Notes, entries: readonly FaqEntry[], today: Date): string[] {
  const now = today.toISOString();
  const dates = [
    ...notes.flatMap(({ id, checked, sourceDate = '', since = '' }) =>
      Object.entries({ 'checked.on': checked.on, sourceDate, since }).map(
        ([field, date]) => [`notes.yaml, "${id}": ${field}`, date] as const,
      ),
    ),
    ...entries.map(({ id, source }) => [`the question "${id}": updatedOn`, source.updatedOn ?? ''] as const),
    ...readStatements(folder).map(({ entry, date }) => [`statements.yaml, "${entry}": date`, date] as const),
    ...readOfficialPages(folder).map(({ id, seen }) => [`official-pages.yaml, "${id}": seen`, seen] as const),
  ];
  // Of a span, the end counts.
  return dates
    .filter(([, date]) => (date.split('/').at(-1) ?? '') > now)
    .map(([place, date]) => `${place} ${date} is yet to come`);
}

function oldChecks(notes: Notes, today: Date): string[] {
  const limit = new Date(today);
  limit.setMonth(limit.getMonth() - MONTHS_WITHOUT_CHECK);
  return notes
    .filter(({ checked }) => checked.in === 'page' && new Date(checked.on) < limit)
    .map(({ id, checked }) => `notes.yaml, "${id}" was last compared with its source on ${checked.on}`);
}

/** The sources of notes and statements that were not read on the live page, and the offered pages. */
function unreadPages(folder: string): string[] {
  const urls = [
    ...readNotes(folder).flatMap(({ checked, source }) => (checked.in === 'page' ? [] : [source.url])),
    ...readStatements(folder).flatMap(({ dateOf, source }) => (dateOf === 'source' ? [] : [source.url])),
    ...readOfficialPages(folder).flatMap((page) => (isDead(page) ? [] : [page.url])),
  ];
  return [...new Set(urls)];
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))];
}
