import type { FaqEntry } from '../src/faq/entry';

/** A document to index. Peers use only the first three fields. */
export interface BenchDocument {
  readonly id: number;
  readonly question: string;
  readonly answer: string;
  readonly entry: FaqEntry;
}

/** A search engine to measure. */
export interface Engine {
  build(documents: readonly BenchDocument[]): void | Promise<void>;
  /** Ids of the results, best first. */
  search(query: string): readonly number[] | Promise<readonly number[]>;
}

/** An engine of the comparison, by its name. */
export interface Contender {
  readonly name: string;
  readonly create: () => Engine;
  /** The module that a page would load, bundled to measure its size; undefined for ours, which is built. */
  readonly bundle?: string | undefined;
}

/** The entries as documents numbered from 1, in the FAQ's order. */
export function toDocuments(entries: readonly FaqEntry[]): BenchDocument[] {
  return entries.map((entry, index) => ({
    id: index + 1,
    question: entry.question,
    answer: entry.answer.text,
    entry,
  }));
}
