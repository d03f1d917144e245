import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { FaqEntry } from '../src/faq/types';

// Sets from elsewhere name a question by its place in this category's page.
const NUMBERED_CATEGORY = 'formation';

/**
 * Reads a file of JSON objects, one a line, each as `schema` wants it.
 * @throws {Error} naming the file and the line that is not one, and what was `expected`.
 */
export function readJsonLines<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  expected: string,
): v.InferOutput<Schema>[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return v.parse(schema, JSON.parse(line));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${file}, line ${index + 1}: expected ${expected}: ${reason}`);
      }
    });
}

/**
 * The right answers of a judged line: ids of `entries`, which stay when a page changes; or, in sets from elsewhere, places
 * from 1 in the page of the bundled category « formation ». Gives ids; refuses what names no entry.
 */
export function relevantSchema(entries: readonly FaqEntry[]) {
  const ids = new Set(entries.map(({ id }) => id));
  const byNumber = new Map(
    entries.flatMap(({ id, number, category }) =>
      category.id === NUMBERED_CATEGORY ? [[number, id] as const] : [],
    ),
  );
  const idOf = (name: string | number): string =>
    typeof name === 'number' ? (byNumber.get(name) ?? '') : name;
  return v.pipe(
    v.array(v.union([v.string(), v.number()])),
    v.transform((names) => names.map(idOf)),
    v.check((names) => names.every((name) => ids.has(name)), 'relevant names no question of the FAQ'),
  );
}
