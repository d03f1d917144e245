import type { JudgedQuery } from '../scripts/meaning/queries';
import type { BenchDocument, Contender, Engine } from './engine';
import { medianOf, quantile } from './quantile';

/** Figures of an engine on a set of queries. Shares are percentages. */
export interface Figures {
  readonly s1: number;
  readonly s3: number;
  readonly mrr: number;
  readonly rejection: number;
  readonly combined: number;
  readonly p50us: number;
  readonly p99us: number;
  /** The 99th percentile of the queries, each by the median of its repeats: without garbage collections and stalls. */
  readonly slowestUs: number;
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

/** Times of an engine's queries, in µs. */
type Times = Pick<Figures, 'p50us' | 'p99us' | 'slowestUs'>;

/**
 * Times of a query in µs: the medians over five rounds of their median and 99th percentile, and the slowest queries.
 * Engines alternate in each round, so that they share the noise. Call it after {@link answersOf}, which warms up.
 */
export async function timeEngines(
  engines: ReadonlyMap<string, Engine>,
  queries: readonly JudgedQuery[],
): Promise<Map<string, Times>> {
  const rounds = new Map([...engines.keys()].map((name) => [name, [] as number[][]]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, engine] of engines) rounds.get(name)?.push(await timesOf(engine, queries));
  }
  return new Map([...rounds].map(([name, times]) => [name, summarise(times, queries.length)]));
}

/** `rounds`: in each, the times of the queries, in order, once for each repeat. */
function summarise(rounds: readonly (readonly number[])[], queryCount: number): Times {
  const all = rounds.flat();
  const byQuery = Array.from({ length: queryCount }, (_, query) =>
    medianOf(all.filter((_time, index) => index % queryCount === query)),
  );
  return {
    p50us: medianOf(rounds.map((times) => quantile(times, 0.5))),
    p99us: medianOf(rounds.map((times) => quantile(times, 0.99))),
    slowestUs: quantile(byQuery, 0.99),
  };
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
