import { type FaqEntry, toOfficialPage } from '../faq/entry';
import type { Topic } from '../faq/sources';
import { createTermLookup } from '../lexicon/lexicon';
import type { Model } from '../meaning/model';
import { normalize } from '../text/fold';
import { stem } from '../text/stem';
import { STOP_WORDS } from '../text/words';
import { type Blended, decide, isAskedByName, isNear, type KnownToModel } from './decide';
import { type FaqSource, type IndexedFaq, indexFaq, type PackedFaq } from './indexed-faq';
import { findMarks, findPassage, shortenPassage } from './passage';
import { type QueryReading, readQuery } from './query-words';
import { createPointerFinder, type ListedPage, MAX_PAGES, type Pointers } from './topics';
import type { Fit, Query, SearchOutcome, SearchResult, Sentence } from './types';
import { mergeWords } from './vocabulary';

/** Answers questions from its entries, which may change at any time. */
export interface SearchIndex {
  /** Adds an entry or replaces the one with its id. Cost: proportional to its text. */
  set(entry: FaqEntry): void;
  delete(id: string): void;
  /** Never throws; an empty query is unanswered. Cost: proportional to the documents that share its words. */
  query(query: Query): SearchOutcome;
  /** How well the first answer of `query` fits the sentence. Cost: that of a query without its results. */
  judge(sentence: Sentence): Fit;
  /** The value for `packed`, with which loading these entries analyses no text. */
  pack(): PackedFaq;
}

/** The parts of an index. Without a model, words alone decide. */
export interface SearchIndexSource extends Pick<FaqSource, 'entries' | 'lexicon' | 'packed'> {
  readonly model?: Model | undefined;
  readonly topics?: readonly Topic[] | undefined;
  readonly pages?: readonly ListedPage[] | undefined;
}

const MAX_RESULTS = 8;
const MAX_RELATED = 2;
/** Answers known to the model are not shown below this share of the best score. */
const MIN_SHARE = 0.02;
/** Above this doubt, an official page about what the query names replaces the entry. */
const MAX_DOUBT_BESIDE_PAGES = 0.1;
// Stems that distinguish questions but are not worth marking in a text.
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  'qui que quoi quel quels quelle quelles quand comment combien pourquoi pas passe est'
    .split(' ')
    .map((word) => stem(normalize(word))),
);

/** Creates an index of the entries, with the lexicon and the model. */
export function createSearchIndex(source: SearchIndexSource): SearchIndex {
  const { lexicon, model, topics = [], pages = [] } = source;
  const pointers = createPointerFinder(topics, pages);
  const { ordinary = [], lookalikes = [] } = model ?? {};
  // Words of topics and pages must not be corrected.
  const queryWords = { ordinary, lookalikes: mergeWords(lookalikes, pointers.words) };
  const faq = indexFaq({ ...source, queryWords });
  const findTerm = createTermLookup(lexicon);
  const labels = new Set(model?.labels);
  let known = knownToModel(faq, model);
  const afterChange = (id: string): void => {
    if (labels.has(id)) known = knownToModel(faq, model);
  };

  return {
    set(entry) {
      faq.set(entry);
      afterChange(entry.id);
    },
    delete(id) {
      faq.delete(id);
      afterChange(id);
    },
    query(query) {
      const reading = readQuery(query, faq, model);
      // A query that is only a term asks about that term.
      const about = query.about ?? findTerm(reading.words);
      const { near, answers, doubt } = decide(faq, known, reading, about, query.about !== undefined);
      const { corrections, words } = reading;
      const answered = (found: Parameters<typeof present>[1]): SearchOutcome => {
        const results = present(faq, found, reading);
        return { kind: 'answered', results, related: relatedTo(faq, near, results), corrections };
      };
      let pointed: Pointers | undefined;
      const point = (): Pointers => (pointed ??= pointers.find(words));
      const rival =
        about === undefined
          ? (pointers.findByTitle(words) ?? (isInDoubt(reading, doubt) ? point().pages[0] : undefined))
          : undefined;
      if (answers.length > 0 && (rival === undefined || isTreated(faq, answers[0], rival, reading)))
        return answered(answers);
      const { topic, pages: found } = point();
      const best = [...new Set([rival ?? found[0], ...found])].flatMap((page) => page ?? []);
      // A learned article of the best page is an answer.
      const articleId = best[0]?.articleId;
      const learned = articleId === undefined ? undefined : faq.documentOf(`aide-${articleId}`);
      if (learned !== undefined) return answered([{ document: learned }]);
      const nearest = words.length === 0 ? undefined : near.find(isNear);
      return {
        kind: 'unanswered',
        near: nearest && faq.entryOf(nearest.document),
        topic,
        pages: best.slice(0, MAX_PAGES).map(toOfficialPage),
        corrections,
      };
    },
    judge(sentence) {
      const reading = readQuery(sentence, faq, model);
      return decide(faq, known, reading, sentence.about, true).fit;
    },
    pack: faq.pack,
  };
}

/** Whether an entry in `doubt` gives way to an official page. Not for a single word, which may occur in both. */
function isInDoubt({ words }: QueryReading, doubt: number): boolean {
  return doubt > MAX_DOUBT_BESIDE_PAGES && words.filter((word) => !STOP_WORDS.has(word)).length > 1;
}

/** Whether `answer` covers `page`: its question was asked by name, or `page` is its own official page. */
function isTreated(
  faq: IndexedFaq,
  answer: Blended | undefined,
  page: ListedPage,
  { keys }: QueryReading,
): boolean {
  const entry = answer && faq.entryOf(answer.document);
  if (answer === undefined || entry === undefined) return false;
  if (entry.source.now?.id === page.id) return true;
  if (page.articleId !== undefined && entry.articleId === page.articleId) return true;
  return isAskedByName(answer, () => faq.questionShare(answer.document, keys));
}

/** The entries that the model knows, with the indexes of their labels. */
function knownToModel({ documentOf }: IndexedFaq, model: Model | undefined): KnownToModel[] {
  return (model?.labels ?? []).flatMap((id, label) => {
    const document = documentOf(id);
    return document === undefined ? [] : [[document, label] as const];
  });
}

/** The entries that come next after the `results`. */
function relatedTo(faq: IndexedFaq, near: readonly Blended[], results: readonly SearchResult[]): FaqEntry[] {
  const shown = new Set(results.map(({ entry }) => entry));
  return near
    .flatMap(({ document }) => faq.entryOf(document) ?? [])
    .filter((entry) => !shown.has(entry))
    .slice(0, MAX_RELATED);
}

/** The best of the `answers`, with their passages and marks. */
function present(
  faq: IndexedFaq,
  answers: readonly (Pick<Blended, 'document'> & Partial<Blended>)[],
  { keys }: QueryReading,
): SearchResult[] {
  const best = Math.max(...answers.map(({ score = 0 }) => score));
  const marked = [...keys].filter((key) => !QUESTION_WORDS.has(key));
  return answers
    .filter(({ score = 0, isKnownToModel }) => isKnownToModel !== true || score >= best * MIN_SHARE)
    .slice(0, MAX_RESULTS)
    .flatMap(({ document }) => {
      const entry = faq.entryOf(document);
      if (entry === undefined) return [];
      const { question, answer } = faq.markable(entry);
      const { weightOf } = faq.ranker;
      const passage = findPassage(entry.answer.text, answer, question, keys, weightOf);
      const marks = findMarks(answer, marked, weightOf);
      const line = shortenPassage(entry.answer.text, passage, marks);
      return [{ entry, passage, line, marks, questionMarks: findMarks(question, marked, weightOf) }];
    });
}
