import { HELP_CENTRE_URL } from '../site/official-site';
import { type Normalized, normalize } from '../text/fold';
import { BADGE, BADGES, comparable, readBadge } from './badges';
import {
  type Answer,
  type FaqEntry,
  type Note,
  type OfficialPage,
  type Readership,
  type Source,
  type Statement,
  toOfficialPage,
} from './entry';
import { articleIdOf, type Notes, type OfficialPages, type Sources, type Statements } from './sources';

/** The FAQ's data cannot be read. `line` counts from 1; `expected` names what was expected there. */
export class FaqError extends Error {
  constructor(
    readonly line: number,
    readonly expected: string,
  ) {
    super(`line ${line}: expected ${expected}`);
    this.name = 'FaqError';
  }
}

type SourceOfEntry = Sources['entries'][number];

/** Additional data on the entries: notes on changes, statements of today's rules, and official pages. */
export interface Supplements {
  readonly notes?: Notes | undefined;
  readonly statements?: Statements | undefined;
  readonly pages?: OfficialPages | undefined;
}

/**
 * Converts the text of a category page, its sources and its supplements into entries, in the order of the text.
 * @throws {FaqError} when the text is malformed, a question has no source, a source no question, or a source names an
 * unknown page.
 */
export function parseFaq(text: string, sources: Sources, supplements: Supplements = {}): FaqEntry[] {
  const byQuestion = new Map(sources.entries.map((entry) => [normalize(entry.question), entry]));
  const entries = parseQuestions(text).map((parsed, index) => {
    const source = byQuestion.get(normalize(parsed.question));
    if (source === undefined) throw new FaqError(parsed.line, `a source for « ${parsed.question} »`);
    byQuestion.delete(normalize(parsed.question));
    return toEntry(parsed, index + 1, source, sources.category, supplements);
  });
  const [orphan] = byQuestion.values();
  if (orphan !== undefined) throw new FaqError(lastLine(text), `the question of the source "${orphan.id}"`);
  return entries;
}

function toEntry(
  parsed: ParsedQuestion,
  number: number,
  source: SourceOfEntry,
  category: Sources['category'],
  { notes = [], statements = [], pages = [] }: Supplements,
): FaqEntry {
  const { id, title, url } = category;
  const { id: entryId, question: _, cut, article, now, ...facts } = source;
  return {
    id: entryId,
    number,
    category: { id, title, url },
    articleId: article === undefined ? undefined : articleIdOf(article),
    question: parsed.question,
    answer: toAnswer(parsed.answer, cut),
    readership: parsed.readership,
    source: { ...placeOf(article, category), ...facts, now: findPage(pages, now, parsed.line) },
    statement: statementOf(entryId, statements),
    notes: notesOf(entryId, notes),
  };
}

/** Links the help centre's home in place of a category page that is gone. */
function placeOf(
  article: string | undefined,
  { url, gone }: Sources['category'],
): Pick<Source, 'url' | 'kind'> {
  if (article !== undefined) return { url: article, kind: 'article' };
  return { url: gone === true ? HELP_CENTRE_URL : url, kind: 'category' };
}

function findPage(pages: OfficialPages, id: string | undefined, line: number): OfficialPage | undefined {
  // Without a list, no page is known.
  if (id === undefined || pages.length === 0) return undefined;
  const page = pages.find((candidate) => candidate.id === id);
  if (page === undefined) throw new FaqError(line, `the official page "${id}", which its source names`);
  return toOfficialPage(page);
}

/** Whether a page must neither be offered nor linked. */
export function isDead({ gone, supersededBy }: OfficialPages[number]): boolean {
  return gone === true || supersededBy !== undefined;
}

function statementOf(id: string, statements: Statements): Statement | undefined {
  const found = statements.find(({ entry }) => entry === id);
  if (found === undefined) return undefined;
  const { entry: _, ...statement } = found;
  return statement;
}

/** The notes of an entry, each with the weight that it has there. */
export function notesOf(id: string, notes: Notes): Note[] {
  return notes.flatMap(({ entries, addsTo, ...note }) => {
    if (entries.includes(id)) return [note];
    return addsTo.includes(id) ? [{ ...note, weight: 'adds' }] : [];
  });
}

function toAnswer(text: string, cut: SourceOfEntry['cut']): Answer {
  if (cut === 'none') return { text, extent: 'full' };
  // A word cut in two is misleading, so the excerpt ends before it.
  const whole = cut === 'word' ? text.replace(/\s*\S+$/, '') : text;
  return { text: whole.replace(/\s*(?:…|\.{3})$/, ''), extent: 'excerpt' };
}

function lastLine(text: string): number {
  return text.trimEnd().split(/\r\n|\r|\n/).length;
}

const BADGE_NAMES = Object.keys(BADGES).join(', ');

/** A question from the text of a category page. Lines count from 1. */
export interface ParsedQuestion {
  readonly question: string;
  readonly answer: string;
  readonly readership: Readership;
  readonly line: number;
}

interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * Reads the text of a category page: a question, then lines that each join an answer, its badge
 * and the next question without separators.
 *
 *     Question 1 ?
 *     Answer 1PopulaireQuestion 2 ?
 *     Answer 2Peu de lectures
 *
 * The next question may also be on a line of its own. Blank lines, a BOM and CRLF are accepted.
 * @throws {FaqError} naming the line and what was expected there.
 */
export function parseQuestions(text: string): ParsedQuestion[] {
  const lines = contentLines(text);
  const [first, ...rest] = lines;
  if (first === undefined) throw new FaqError(1, 'a question, but the file is empty');
  const parsed: ParsedQuestion[] = [];
  let pending: Line | undefined = readQuestion(first);
  for (const line of rest) {
    if (pending === undefined) {
      pending = readQuestion(line);
      continue;
    }
    const { answer, readership, next } = readAnswer(line);
    parsed.push({ question: pending.text, answer, readership, line: pending.number });
    pending = next === '' ? undefined : readQuestion({ number: line.number, text: next });
  }
  if (pending !== undefined) throw new FaqError(pending.number, `an answer after « ${pending.text} »`);
  refuseDuplicates(parsed);
  return parsed;
}

function contentLines(text: string): Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: comparable(line) }))
    .filter((line) => line.text !== '');
}

function readQuestion(line: Line): Line {
  if (line.text.search(BADGE) >= 0) {
    throw new FaqError(line.number, 'a question, but this line holds a badge: an answer without question');
  }
  if (!/\p{L}/u.test(line.text)) throw new FaqError(line.number, 'a question, but this line has no letter');
  return line;
}

function readAnswer(line: Line): { answer: string; readership: Readership; next: string } {
  // The last badge counts: an answer may use the word « Populaire ».
  const badge = [...line.text.matchAll(BADGE)].at(-1);
  const readership = badge && readBadge(badge[0]);
  if (badge === undefined || readership === undefined) {
    throw new FaqError(line.number, `an answer that ends with a badge (${BADGE_NAMES})`);
  }
  const answer = line.text.slice(0, badge.index).trim();
  if (answer === '') throw new FaqError(line.number, `an answer before the badge « ${badge[0]} »`);
  return { answer, readership, next: line.text.slice(badge.index + badge[0].length).trim() };
}

function refuseDuplicates(parsed: readonly ParsedQuestion[]): void {
  const lines = new Map<Normalized, number>();
  for (const { question, line } of parsed) {
    const key = normalize(question);
    const earlier = lines.get(key);
    if (earlier !== undefined) throw new FaqError(line, `another question than on line ${earlier}`);
    lines.set(key, line);
  }
}
