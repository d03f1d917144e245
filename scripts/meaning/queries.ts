import * as v from 'valibot';
import type { FaqEntry } from '../../src/faq/entry';
import type { Span } from '../../src/search/types';
import { readJsonLines, relevantSchema } from '../read-jsonl';

/** A query with its right answers, for training and for measuring. */
export interface JudgedQuery {
  readonly q: string;
  /** Ids of the entries that answer it; none when the FAQ does not answer. */
  readonly relevant: readonly string[];
  readonly style: string;
}

/**
 * Reads a file of judged queries about `entries`, one JSON object a line.
 * @throws {Error} naming the file and the invalid line.
 */
export function readQueries(file: string, entries: readonly FaqEntry[]): JudgedQuery[] {
  const schema = v.strictObject({
    q: v.pipe(v.string(), v.minLength(1)),
    relevant: relevantSchema(entries),
    style: v.string(),
  });
  return readJsonLines(file, schema, '{"q", "relevant", "style"}');
}

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
