import * as v from 'valibot';
import { readJsonLines, relevantSchema } from '../../scripts/read-jsonl';
import type { FaqEntry } from '../../src/faq/entry';

/** A term in a text, with the answers that fit it there. */
export interface ContextCase {
  /** Text of the page. */
  readonly text: string;
  /** The words to judge in it. */
  readonly term: string;
  /** Ids of the entries that explain it there; none for words that must not be highlighted. */
  readonly relevant: readonly string[];
  /** The kind of page that it imitates. */
  readonly origin: string;
}

/** A part of a string, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a file of cases about `entries`, one JSON object a line.
 * @throws {Error} naming the file and the invalid line.
 */
export function readCases(file: string, entries: readonly FaqEntry[]): ContextCase[] {
  const text = v.pipe(v.string(), v.minLength(1));
  const schema = v.strictObject({ text, term: text, relevant: relevantSchema(entries), origin: v.string() });
  return readJsonLines(file, schema, '{"text", "term", "relevant", "origin"}');
}

/** Whether `span` overlaps an occurrence of the case's term. */
export function touchesTerm({ text, term }: ContextCase, span: Span): boolean {
  const [haystack, needle] = [text.toLowerCase(), term.toLowerCase()];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    if (span.start < at + needle.length && span.end > at) return true;
  }
  return false;
}
