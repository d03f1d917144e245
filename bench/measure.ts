import type { JudgedQuery } from '../scripts/meaning/queries';
import type { BenchDocument, Contender, Engine } from './engine';
import { quantile } from './quantile';

/** Figures of an engine on a set of queries. Shares are percentages. */
export interface Figures {
  readonly s1: number;
  readonly s3: number;
  readonly mrr: number;
  readonly rejection: number;
  readonly combined: number;
  readonly p50us: number;
  readonly p99us: number;
  readonly buildMs: number;
}

/** Ids of the entries in the engine's answer to each query, in the order of the queries. */
export type Answers = readonly (readonly string[])[];

const ROUNDS = 5;
const REPEATS = 3;
const DEEPEST = 10;

/** Builds an engine, timed. */
export async function buildEngine(
  contender: Contender,
  documents: readonly BenchDocument[],
): Promise<{ engine: Engine; buildMs: number }> {
  const engine = contender.create();
  const start = performance.now();
  await engine.build(documents);
  return { engine, buildMs: performance.now() - start };
}

/** All answers of `engine`; the first pass also warms it up. */
export async function answersOf(
  engine: Engine,
  documents: readonly BenchDocument[],
  queries: readonly JudgedQuery[],
): Promise<Answers> {
  const ids = new Map(documents.map(({ id, entry }) => [id, entry.id]));
  const answers: (readonly string[])[] = [];
  for (const { q } of queries) answers.push((await engine.search(q)).map((id) => ids.get(id) ?? ''));
  return answers;
}

/** Share of right answers at rank 1 and up to rank 3, reciprocal rank, and share of rejected unanswerable queries. */
export function judge(
  queries: readonly JudgedQuery[],
  answers: Answers,
): Pick<Figures, 's1' | 's3' | 'mrr' | 'rejection' | 'combined'> {
  const sums = { s1: 0, s3: 0, mrr: 0, inScope: 0, rejected: 0 };
  for (const [index, { relevant }] of queries.entries()) {
    const given = answers[index] ?? [];
    if (relevant.length === 0) {
      sums.rejected += given.length === 0 ? 1 : 0;
      continue;
    }
    const place = given.findIndex((id) => relevant.includes(id));
    sums.inScope += 1;
    sums.s1 += place === 0 ? 1 : 0;
    sums.s3 += place >= 0 && place < 3 ? 1 : 0;
    sums.mrr += place >= 0 && place < DEEPEST ? 1 / (place + 1) : 0;
  }
  const inScope = Math.max(sums.inScope, 1);
  const s1 = (100 * sums.s1) / inScope;
  const rejection = (100 * sums.rejected) / Math.max(queries.length - sums.inScope, 1);
  return {
    s1,
    s3: (100 * sums.s3) / inScope,
    mrr: (100 * sums.mrr) / inScope,
    rejection,
    combined: (s1 + rejection) / 2,
  };
}

/**
 * Time of a query in µs: the medians over five rounds of their median and 99th percentile. Engines alternate in each
 * round, so that they share the noise. Call it after {@link answersOf}, which warms up.
 */
export async function timeEngines(
  engines: ReadonlyMap<string, Engine>,
  queries: readonly JudgedQuery[],
): Promise<Map<string, { p50us: number; p99us: number }>> {
  const rounds = new Map<string, { p50: number[]; p99: number[] }>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, engine] of engines) {
      const times = await timesOf(engine, queries);
      const known = rounds.get(name) ?? { p50: [], p99: [] };
      known.p50.push(quantile(times, 0.5));
      known.p99.push(quantile(times, 0.99));
      rounds.set(name, known);
    }
  }
  return new Map(
    [...rounds].map(([name, { p50, p99 }]) => [
      name,
      { p50us: quantile(p50, 0.5), p99us: quantile(p99, 0.5) },
    ]),
  );
}

async function timesOf(engine: Engine, queries: readonly JudgedQuery[]): Promise<number[]> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const { q } of queries) {
      const start = performance.now();
      const found = engine.search(q);
      if (found instanceof Promise) await found;
      times.push((performance.now() - start) * 1_000);
    }
  }
  return times;
}
