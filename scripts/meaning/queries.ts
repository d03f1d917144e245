import * as v from 'valibot';
import type { FaqEntry } from '../../src/faq/entry';
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
