import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const CaseSchema = v.strictObject({
  /** What the page says. */
  text: v.pipe(v.string(), v.minLength(1)),
  /** The words in it that are looked at. */
  term: v.pipe(v.string(), v.minLength(1)),
  /** Numbers of the entries that explain it there, from 1; none for words that must not be highlighted. */
  relevant: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** What kind of page it was written after. */
  origin: v.string(),
});

/** A term in a text, with the answers that fit it there. */
export type ContextCase = v.InferOutput<typeof CaseSchema>;

/** A part of a string, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a file of cases, one JSON object a line.
 * @throws {Error} naming the file and the line that is not one.
 */
export function readCases(file: string): ContextCase[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return v.parse(CaseSchema, JSON.parse(line));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(
          `${file}, line ${index + 1}: expected {"text", "term", "relevant", "origin"}: ${reason}`,
        );
      }
    });
}

/** Whether `span` touches the case's term, wherever the text says it. */
export function touchesTerm({ text, term }: ContextCase, span: Span): boolean {
  const [haystack, needle] = [text.toLowerCase(), term.toLowerCase()];
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
    if (span.start < at + needle.length && span.end > at) return true;
  }
  return false;
}
