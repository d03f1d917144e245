import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { FaqEntry } from '../src/faq/entry';

// Imported sets give a question's position on the page of this category.
const NUMBERED_CATEGORY = 'formation';

/**
 * Reads a file with one JSON object per line and validates each with `schema`.
 * @throws {Error} naming the file, the invalid line, and what was `expected`.
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
 * Schema for the right answers of a judged line: stable ids of `entries`, or, in imported sets, positions from 1 on the
 * page of the bundled category « formation ». Outputs ids; rejects unknown ones.
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
