import type * as v from 'valibot';
import type { OfficialPage } from '../faq/types';
import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/stop-words';
import { findMeantWords } from '../text/words';
import type { TopicsSchema } from './topics-file';

/** A topic beside the FAQ's, from `topics.yaml`. */
export type Topic = Readonly<v.InferOutput<typeof TopicsSchema>[number]>;

/** An official page that may be named where the FAQ does not answer. */
export interface ListedPage extends OfficialPage {
  /** Phrases that say what it treats. */
  readonly about: readonly string[];
  /** Last segment of its address, where it is an article of the help centre. */
  readonly articleId?: string | undefined;
}

/** Where to go on with a query that the FAQ does not answer. */
export interface Pointers {
  /** The topic that the query's words name; of several, the one named by most words. */
  readonly topic: Topic | undefined;
  /** The pages that treat it, best first, at most three. */
  readonly pages: readonly ListedPage[];
}

/** Finds topics and pages by the folded words of a query. */
export interface PointerFinder {
  find(words: readonly Normalized[]): Pointers;
  /** The page whose title the query asks: nearly all words of the one stand in the other. */
  findByTitle(words: readonly Normalized[]): ListedPage | undefined;
}

/** More would be a list to search. */
export const MAX_PAGES = 3;
// As for the questions of the FAQ: see reject.ts.
const MIN_QUERY_COVERAGE = 0.85;
const MIN_TITLE_COVERAGE = 0.75;
// Two words name too many titles.
const MIN_TITLE_WORDS = 3;

/** Prepares the `topics` and the `pages`. */
export function createPointerFinder(topics: readonly Topic[], pages: readonly ListedPage[]): PointerFinder {
  const findTopic = createTopicFinder(topics);
  const prepared = pages.map((page) => ({
    page,
    phrases: [page.title, ...page.about].map(meaningStems).filter(({ size }) => size > 0),
    title: meaningStems(page.title),
  }));
  const scoreOf = (phrases: readonly ReadonlySet<string>[], stems: ReadonlySet<string>): number =>
    Math.max(
      0,
      ...phrases.filter((phrase) => countShared(phrase, stems) === phrase.size).map(({ size }) => size),
    );
  return {
    find(words) {
      const topic = findTopic(words);
      const stems = stemsIn(words);
      const found = prepared
        .map(({ page, phrases }) => ({ page, score: scoreOf(phrases, stems) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ page }) => page);
      const treating = (topic?.pages ?? []).flatMap((id) => pages.find((page) => page.id === id) ?? []);
      return { topic, pages: [...new Set([...found, ...treating])].slice(0, MAX_PAGES) };
    },
    findByTitle(words) {
      const stems = stemsIn(words);
      return prepared.find(({ title }) => {
        const needed = Math.max(title.size * MIN_TITLE_COVERAGE, stems.size * MIN_QUERY_COVERAGE);
        // Asked at each key: most titles have too few or too many words.
        if (title.size < MIN_TITLE_WORDS || Math.min(title.size, stems.size) < needed) return false;
        return countShared(title, stems) >= needed;
      })?.page;
    },
  };
}

function createTopicFinder(topics: readonly Topic[]): (words: readonly Normalized[]) => Topic | undefined {
  const byFirst = new Map<string, { readonly topic: Topic; readonly stems: readonly string[] }[]>();
  for (const topic of topics) {
    for (const stems of topic.words.map(stemsOf)) {
      const [first = ''] = stems;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { topic, stems }]);
    }
  }
  return (words) => {
    const stems = words.map(stem);
    const named = stems.flatMap((first, from) =>
      (byFirst.get(first) ?? []).filter((form) =>
        form.stems.every((expected, offset) => stems[from + offset] === expected),
      ),
    );
    return named.sort((a, b) => b.stems.length - a.stems.length)[0]?.topic;
  };
}

function stemsOf(form: string): string[] {
  return findMeantWords(form).map((word) => stem(word.text));
}

function meaningStems(text: string): Set<string> {
  return stemsIn(findMeantWords(text).map((word) => word.text));
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of some) if (others.has(stem)) shared += 1;
  return shared;
}

/** The stems of the words that tell one text from another. */
function stemsIn(words: readonly Normalized[]): Set<string> {
  return new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem));
}
