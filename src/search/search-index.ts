import { type FaqEntry, READERSHIPS } from '../faq/types';
import type { Concept } from '../lexicon/lexicon';
import { conceptKey, createAnalyser, type Token } from './analyse';
import { createCandidates, keysOf } from './candidates';
import { findPassage, toMarks } from './passage';
import type { Query, SearchOutcome, SearchResult } from './types';

/** Answers questions from the entries it was made of. */
export interface SearchIndex {
  /** Never throws: an empty query is unanswered. Cost: in proportion to the documents that share its words. */
  query(query: Query): SearchOutcome;
}

interface IndexedEntry {
  readonly entry: FaqEntry;
  readonly question: readonly Token[];
  readonly answer: readonly Token[];
  readonly keys: ReadonlySet<string>;
}

const MOST_RESULTS = 8;
// A question says in few words what its answer is about: a word found there weighs more.
const QUESTION_WEIGHT = 2;
// The least share of the query's weight that an entry must hold to count as its answer.
const LEAST_COVERAGE = 0.4;
const LAST_WORD = /\p{L}[\p{L}\p{N}]+$/u;

/** Indexes `entries`, with the words of `lexicon`. */
export function createSearchIndex({
  entries,
  lexicon,
}: {
  readonly entries: readonly FaqEntry[];
  readonly lexicon: readonly Concept[];
}): SearchIndex {
  const analyse = createAnalyser(lexicon);
  const candidates = createCandidates();
  const linked = conceptsByEntry(lexicon);
  const indexed = entries.map((entry, document): IndexedEntry => {
    const question = analyse(entry.question);
    const answer = analyse(entry.answer.text);
    const keys = new Set([...keysOf(question), ...keysOf(answer), ...(linked.get(entry.id) ?? [])]);
    candidates.add(document, [...keys]);
    return { entry, question, answer, keys };
  });
  const rarity = (documents: number): number => Math.log(1 + indexed.length / (documents + 0.5));

  return {
    query({ text, about }) {
      const tokens = analyse(text);
      const lastWord =
        LAST_WORD.exec(text) === null ? undefined : tokens.findLast((token) => token.end === text.length);
      const scores = new Map<number, number>();
      const weights = new Map<string, number>();
      for (const { key } of tokens) {
        if (weights.has(key)) continue;
        const found = candidates.find(key, key === lastWord?.key && !key.startsWith('#'));
        weights.set(key, rarity(found.length));
        for (const document of found) {
          const inQuestion = indexed[document]?.question.some((token) => token.key.startsWith(key)) ?? false;
          const gain = rarity(found.length) * (inQuestion ? QUESTION_WEIGHT : 1);
          scores.set(document, (scores.get(document) ?? 0) + gain);
        }
      }
      if (about !== undefined) {
        for (const document of candidates.find(conceptKey(about), false)) {
          scores.set(document, (scores.get(document) ?? 0) + 1);
        }
      }
      const weight = (key: string): number => weights.get(key) ?? 0;
      const ranked = [...scores]
        .flatMap(([document, score]) => {
          const found = indexed[document];
          if (found === undefined || (about !== undefined && !found.keys.has(conceptKey(about)))) return [];
          return [toResult(found, score, [...weights.keys()], lastWord?.key, weight)];
        })
        .sort(byScoreThenReadership);
      const total = [...weights.values()].reduce((sum, value) => sum + value, 0);
      const [best] = ranked;
      if (best === undefined || (about === undefined && best.score < LEAST_COVERAGE * total)) {
        return { kind: 'unanswered', near: best?.entry };
      }
      return { kind: 'answered', results: ranked.slice(0, MOST_RESULTS), corrections: [] };
    },
  };
}

function toResult(
  { entry, question, answer }: IndexedEntry,
  score: number,
  keys: readonly string[],
  prefix: string | undefined,
  weight: (key: string) => number,
): SearchResult {
  const isNamed = (token: Token): boolean =>
    keys.includes(token.key) || (prefix !== undefined && token.key.startsWith(prefix));
  const named = answer.filter(isNamed);
  return {
    entry,
    score,
    passage: findPassage(entry.answer.text, named, weight),
    marks: toMarks(named),
    questionMarks: toMarks(question.filter(isNamed)),
  };
}

function byScoreThenReadership(a: SearchResult, b: SearchResult): number {
  return (
    b.score - a.score ||
    READERSHIPS.indexOf(a.entry.readership) - READERSHIPS.indexOf(b.entry.readership) ||
    a.entry.number - b.entry.number
  );
}

function conceptsByEntry(lexicon: readonly Concept[]): Map<string, string[]> {
  const concepts = new Map<string, string[]>();
  for (const { id, entries } of lexicon) {
    for (const entry of entries) concepts.set(entry, [...(concepts.get(entry) ?? []), conceptKey(id)]);
  }
  return concepts;
}
