import { type FaqEntry, READERSHIPS } from '../faq/types';
import { createTermLookup } from '../lexicon/term-lookup';
import type { Model } from '../meaning/model';
import { normalize } from '../text/fold';
import { stem } from '../text/stem';
import { type Blended, blend, type Learned } from './blend';
import { type FaqSource, indexFaqInSteps } from './indexed-faq';
import { findMarks, findPassage, shortenPassage } from './passage';
import { readQuery } from './read-query';
import { isAnswer, isAskedByName, isNear, LEAST_COVERAGE_OF_NEAR } from './reject';
import { finish, type Steps } from './steps';
import { createTopicFinder, type Topic } from './topics';
import type { Query, SearchOutcome, SearchResult } from './types';

/** Answers questions from the entries it was made of. */
export interface SearchIndex {
  /** Never throws: an empty query is unanswered. Cost: in proportion to the documents that share its words. */
  query(query: Query): SearchOutcome;
}

/** What an index is made of. Without a model, words alone decide. */
export interface SearchIndexSource extends Pick<FaqSource, 'entries' | 'lexicon' | 'prepared'> {
  readonly model?: Model | undefined;
  readonly topics?: readonly Topic[] | undefined;
}

const MOST_RESULTS = 8;
// What is left of a second answer's chance when it is not worth showing beside the first.
const LEAST_SHARE = 0.02;
// They tell one question from another, but marked in a text they tell the reader nothing.
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  'qui que quoi quel quels quelle quelles quand comment combien pourquoi pas passe est'
    .split(' ')
    .map((word) => stem(normalize(word))),
);

/** Indexes the entries, with the words of the lexicon and the model's reading of queries. */
export function createSearchIndex(source: SearchIndexSource): SearchIndex {
  return finish(indexInSteps(source));
}

/** {@link createSearchIndex} one entry a step, for many entries that come while others wait. */
export function* indexInSteps(source: SearchIndexSource): Steps<SearchIndex> {
  const { entries, lexicon, model, topics = [] } = source;
  const faq = yield* indexFaqInSteps({ ...source, queryWords: model });
  const { ranker, markable } = faq;
  const findTopic = createTopicFinder(topics);
  const findTerm = createTermLookup(lexicon);
  const learned = learnedAmong(entries, model?.labels ?? []);
  const isLearned = new Set(learned.map(([document]) => document));
  // Where the model has an answer, what only shares words with the query comes after it, save a question asked by name.
  const inOrder = (found: readonly Blended[], keys: ReadonlySet<string>): Blended[] => {
    const named = new Set(
      found.filter((entry) => isAskedByName(entry, () => faq.questionShare(entry.document, keys))),
    );
    return [...found].sort(
      (a, b) =>
        Number(named.has(b)) - Number(named.has(a)) ||
        Number(b.isLearned) - Number(a.isLearned) ||
        b.score - a.score ||
        compareReadership(entries[a.document], entries[b.document]),
    );
  };

  const toResult = ({ document, score }: Blended, keys: ReadonlySet<string>): SearchResult[] => {
    const entry = entries[document];
    if (entry === undefined) return [];
    const { question, answer } = markable(entry);
    const marked = [...keys].filter((key) => !QUESTION_WORDS.has(key));
    const passage = findPassage(entry.answer.text, answer, question, keys, ranker.weightOf);
    const marks = findMarks(answer, marked);
    return [
      {
        entry,
        score,
        passage,
        line: shortenPassage(entry.answer.text, passage, marks),
        marks,
        questionMarks: findMarks(question, marked),
      },
    ];
  };

  return {
    query(query) {
      const { words, corrections, queryWords, meaning } = readQuery(query, faq, model);
      // Nothing but a term: whoever types it wants to know of it.
      const about = query.about ?? findTerm(words);
      const speaking = about === undefined ? undefined : faq.thatSpeakOf(about);
      const ranked = ranker.rank(
        queryWords,
        // Of thousands of entries, few come near; those that the model knows it judges itself.
        (document, coverage) =>
          about !== undefined || coverage >= LEAST_COVERAGE_OF_NEAR || isLearned.has(document),
      );
      const verdict = blend(ranked, meaning, learned, queryWords.length);
      const keys = new Set(queryWords.flatMap((word) => word.alternatives.map(({ key }) => key)));
      const near = inOrder(
        verdict.documents.filter(({ document }) => speaking?.has(document) ?? true),
        keys,
      );
      const answers =
        about === undefined ? near.filter((found) => words.length > 0 && isAnswer(found, verdict)) : near;

      if (answers.length === 0) {
        const [nearest] = near.filter((found) => words.length > 0 && isNear(found));
        return {
          kind: 'unanswered',
          near: nearest === undefined ? undefined : entries[nearest.document],
          topic: findTopic(words),
          corrections,
        };
      }
      const most = Math.max(...answers.map(({ score }) => score));
      const results = answers
        .filter(({ score, isLearned }) => !isLearned || score >= most * LEAST_SHARE)
        .slice(0, MOST_RESULTS)
        .flatMap((found) => toResult(found, keys));
      return { kind: 'answered', results, corrections };
    },
  };
}

/** The entries that the model knows. */
function learnedAmong(entries: readonly FaqEntry[], labels: readonly string[]): Learned[] {
  const documents = new Map(entries.map(({ id }, document) => [id, document]));
  return labels.flatMap((id, label) => {
    const document = documents.get(id);
    return document === undefined ? [] : [[document, label] as const];
  });
}

function compareReadership(a: FaqEntry | undefined, b: FaqEntry | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return READERSHIPS.indexOf(a.readership) - READERSHIPS.indexOf(b.readership) || a.number - b.number;
}
