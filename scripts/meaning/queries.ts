import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const QuerySchema = v.strictObject({
  q: v.pipe(v.string(), v.minLength(1)),
  /** Numbers of the entries that answer it, in the FAQ's order from 1; none when the FAQ does not answer. */
  relevant: v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
  style: v.string(),
});

/** A query with its right answers, for training and for measuring. */
export type JudgedQuery = v.InferOutput<typeof QuerySchema>;

/**
 * Reads a file of judged queries, one JSON object a line.
 * @throws {Error} naming the file and the line that is not one.
 */
export function readQueries(file: string): JudgedQuery[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      try {
        return v.parse(QuerySchema, JSON.parse(line));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new Error(`${file}, line ${index + 1}: expected {"q", "relevant", "style"}: ${reason}`);
      }
    });
}
