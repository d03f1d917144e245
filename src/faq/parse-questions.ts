import { type Normalized, normalize } from '../text/fold';
import { BADGE, BADGES, comparable, readBadge } from './badges';
import type { Readership } from './types';

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
