import type { OfficialPage } from '../faq/entry';
import type { Topic } from '../faq/sources';
import type { Normalized } from '../text/fold';
import { createPhraseFinder, stem } from '../text/stem';
import { meantTexts, STOP_WORDS } from '../text/words';
import { MIN_QUERY_COVERAGE, MIN_QUESTION_COVERAGE } from './decide';
import { type SortedWords, sortWords } from './vocabulary';

/** An official page to show if the FAQ does not answer. */
export interface ListedPage extends OfficialPage {
  /** Phrases of its queries: see the head of `official-pages.yaml`. */
  readonly about: readonly string[];
  /** Words of queries that ask about something else. */
  readonly never?: readonly string[] | undefined;
  /** Id at the end of its address if it is a help-centre article. */
  readonly articleId?: string | undefined;
}

/** Suggestions for a query that the FAQ does not answer. */
export interface Pointers {
  /** The topic that the query's words name; of several, the one named by most words. */
  readonly topic: Pick<Topic, 'id' | 'label'> | undefined;
  /** Pages for the query, best first, at most three. */
  readonly pages: readonly ListedPage[];
}

/** Finds topics and pages by the folded words of a query. */
export interface PointerFinder {
  /** The words of topics and pages, folded. */
  readonly words: SortedWords;
  find(words: readonly Normalized[]): Pointers;
  /** The page whose title is the query: each holds nearly all words of the other. */
  findByTitle(words: readonly Normalized[]): ListedPage | undefined;
}

/** More would be too long a list. */
export const MAX_PAGES = 3;
// Two words match too many titles.
const MIN_TITLE_WORDS = 3;
// One word can name the topic of a query of at most this many content words; a longer one needs more.
const MAX_TOLD_BY_ONE_WORD = 3;
// Keeps the pages of a topic in order, below pages named by one more word.
const ORDER_STEP = 0.1;

/** A phrase: for each word its alternatives, each a list of stems (an abbreviation has several). */
type Phrase = readonly (readonly (readonly string[])[])[];

/** Indexes the `topics` and `pages`. */
export function createPointerFinder(topics: readonly Topic[], pages: readonly ListedPage[]): PointerFinder {
  const findTopics = createTopicFinder(topics);
  const byId = new Map(pages.map((page) => [page.id, page]));
  const forms = [
    ...topics.flatMap((topic) => topic.words),
    ...pages.flatMap(({ title, about, never = [] }) => [title, ...about, ...never]),
  ];
  const prepared = pages.map((page) => ({
    page,
    phrases: page.about.map(parsePhrase),
    never: (page.never ?? []).flatMap(stemsOf),
    title: meaningStems(page.title),
  }));
  /** Scores the pages that may fit, by the number of words that name their subject. */
  const scorePages = (named: readonly NamedTopic[], stems: ReadonlySet<string>): Map<ListedPage, number> => {
    const fitting = prepared.filter(({ never }) => !never.some((one) => stems.has(one)));
    const scores = new Map(fitting.map(({ page, phrases }) => [page, longestIn(phrases, stems)]));
    for (const { topic, size } of named) {
      for (const [place, id] of topic.pages.entries()) {
        const page = byId.get(id);
        const score = page && scores.get(page);
        if (page !== undefined && score !== undefined)
          scores.set(page, Math.max(size - place * ORDER_STEP, score));
      }
    }
    return scores;
  };
  return {
    words: sortWords(forms.flatMap(meantTexts)),
    find(words) {
      const named = findTopics(words);
      const isShort = stemsIn(words).size <= MAX_TOLD_BY_ONE_WORD;
      const scores = scorePages(
        named.filter(({ size }) => isShort || size > 1),
        new Set(words.map(stem)),
      );
      // If a topic without pages is named by as many words, the query is about something else.
      const rival = named.find(({ topic }) => topic.pages.length === 0)?.size ?? 0;
      const found = [...scores].filter(([, score]) => score > rival).sort(([, a], [, b]) => b - a);
      const [best] = found;
      // With pages, only a topic of the best page counts.
      const topic = best === undefined ? named[0] : named.find((one) => one.topic.pages.includes(best[0].id));
      return {
        topic: topic && labelled(topic.topic),
        pages: found.map(([page]) => page).slice(0, MAX_PAGES),
      };
    },
    findByTitle(words) {
      const stems = stemsIn(words);
      return prepared.find(({ title }) => {
        const needed = Math.max(title.size * MIN_QUESTION_COVERAGE, stems.size * MIN_QUERY_COVERAGE);
        // Runs at each keystroke: the length alone excludes most titles.
        if (title.size < MIN_TITLE_WORDS || Math.min(title.size, stems.size) < needed) return false;
        return countShared(title, stems) >= needed;
      })?.page;
    },
  };
}

/** The word count of the longest of `phrases` whose words are all among `stems`; 0 if there is none. */
function longestIn(phrases: readonly Phrase[], stems: ReadonlySet<string>): number {
  return phrases.reduce(
    (longest, phrase) =>
      phrase.length > longest &&
      phrase.every((word) => word.some((form) => form.every((one) => stems.has(one))))
        ? phrase.length
        : longest,
    0,
  );
}

/** « signer/modifier convention »: « / » means "or". */
function parsePhrase(text: string): Phrase {
  return text.split(' ').map((group) => group.split('/').map(stemsOf));
}

interface NamedTopic {
  readonly topic: Topic;
  /** The number of words that name it. */
  readonly size: number;
}

/** Finds the topics that words name, those named by most words first. */
function createTopicFinder(topics: readonly Topic[]): (words: readonly Normalized[]) => NamedTopic[] {
  const find = createPhraseFinder(
    topics.flatMap((topic) =>
      topic.words.map((name) => [stemsOf(name), { topic, size: meaningStems(name).size }] as const),
    ),
  );
  return (words) =>
    find(words.map(stem))
      .map(({ value }) => value)
      .sort((a, b) => b.size - a.size);
}

/** A reply needs no more of a topic. */
function labelled({ id, label }: Topic): Pick<Topic, 'id' | 'label'> {
  return { id, label };
}

function stemsOf(form: string): string[] {
  return meantTexts(form).map(stem);
}

function meaningStems(text: string): Set<string> {
  return stemsIn(meantTexts(text));
}

function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of some) if (others.has(stem)) shared += 1;
  return shared;
}

/** The stems of `words` without the stop words. */
function stemsIn(words: readonly Normalized[]): Set<string> {
  return new Set(words.filter((word) => !STOP_WORDS.has(word)).map(stem));
}
