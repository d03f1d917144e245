import { BADGES } from '../../src/faq/badges';
import { FaqError } from '../../src/faq/faq-error';
import { parseQuestions } from '../../src/faq/parse-questions';
import { articleIdOf, type Sources } from '../../src/faq/sources';
import type { Readership } from '../../src/faq/types';
import { normalize } from '../../src/text/fold';
import { OUT_OF_FAQ } from '../meaning/examples';
import type { PageItem } from './category-page';
import { slugOf } from './slug';

type SourceEntry = Sources['entries'][number];
type Former = NonNullable<Sources['former']>[number];

/** The two files of a category. */
export interface CategoryFiles {
  readonly sources: Sources;
  readonly text: string;
}

/** What became of a question. */
export type Fate = 'new' | 'changed' | 'unchanged';

/** A category as its page shows it now, and what that changes. */
export interface MergedCategory extends CategoryFiles {
  readonly entries: readonly { readonly source: SourceEntry; readonly fate: Fate; readonly item: PageItem }[];
  readonly removed: readonly SourceEntry[];
}

/** Where a badge is missing, the least is claimed. */
export const WITHOUT_BADGE: Readership = 'few-reads';

/**
 * Brings `items`, read from a category's page, together with what is bundled of it. A known question, by its article's
 * id or its own words, keeps its id for ever, even if it was gone meanwhile or comes from another page; what a person has
 * written of it stays as long as the text does.
 * `others`: the sources of the other categories.
 * @throws {FaqError} for a question that stands twice, or in another category.
 */
export function mergeCategory(
  category: Sources['category'],
  items: readonly PageItem[],
  bundled: CategoryFiles | undefined,
  others: readonly Sources[],
): MergedCategory {
  const elsewhere = others.flatMap(({ category: other, entries }) =>
    entries.map((entry) => ({ entry, other: other.id })),
  );
  const known = bundled?.sources.entries ?? [];
  const former = bundled?.sources.former ?? [];
  const present = new Set([...known, ...elsewhere.map(({ entry }) => entry)].map(({ id }) => id));
  const absent = [...former, ...others.flatMap((other) => other.former ?? [])].filter(
    ({ id }) => !present.has(id),
  );
  const answers = answersOf(bundled);
  // The phrasings that nothing answers have the last of these names.
  const taken = new Set([...present, ...absent.map(({ id }) => id), OUT_OF_FAQ]);
  const entries = items.map((item, place) => {
    refuseRepeated(item, items.slice(0, place), elsewhere);
    const before = findKnown(known, item, items);
    const id = (before ?? findKnown(absent, item, items))?.id ?? slugOf(item.question, taken);
    taken.add(id);
    const isUnchanged = before?.question === item.question && answers.get(before.id) === item.answer;
    const fate: Fate = before === undefined ? 'new' : isUnchanged ? 'unchanged' : 'changed';
    return { source: sourceOf(id, item, before, isUnchanged), fate, item };
  });
  const kept = new Set(entries.map(({ source }) => source.id));
  const removed = known.filter(({ id }) => !kept.has(id));
  const gone = [...former, ...removed.map(toFormer)].filter(({ id }) => !kept.has(id));
  return {
    sources: {
      category,
      entries: entries.map(({ source }) => source),
      ...(gone.length === 0 ? {} : { former: gone }),
    },
    text: writeQuestions(items),
    entries,
    removed,
  };
}

function refuseRepeated(
  item: PageItem,
  earlier: readonly PageItem[],
  elsewhere: readonly { readonly entry: SourceEntry; readonly other: string }[],
): void {
  const twin = earlier.find((other) => isSameArticle(other, item) || hasSameWords(other, item));
  if (twin !== undefined) throw new FaqError(item.line, `another question than on line ${twin.line}`);
  const misplaced = elsewhere.find(({ entry }) => isSame(entry, item));
  if (misplaced !== undefined) {
    throw new FaqError(item.line, `no question of « ${misplaced.other} »: import that page first`);
  }
}

/** The known question that `item` is, by its article, else by its words, unless they now lead to another article's place. */
function findKnown<Known extends Named>(
  known: readonly Known[],
  item: PageItem,
  items: readonly PageItem[],
): Known | undefined {
  return (
    known.find((entry) => isSameArticle(entry, item)) ??
    known.find((entry) => hasSameWords(entry, item) && !items.some((other) => isSameArticle(entry, other)))
  );
}

type Named = Pick<SourceEntry, 'article' | 'question'>;

function isSame(entry: Named, item: PageItem): boolean {
  if (entry.article !== undefined && item.article !== undefined) return isSameArticle(entry, item);
  return hasSameWords(entry, item);
}

function isSameArticle({ article: one }: Named, { article: other }: PageItem): boolean {
  return one !== undefined && other !== undefined && articleIdOf(one) === articleIdOf(other);
}

function hasSameWords(entry: Named, item: PageItem): boolean {
  return normalize(entry.question) === normalize(item.question);
}

function toFormer({ id, question, article }: SourceEntry): Former {
  return article === undefined ? { id, question } : { id, question, article };
}

function answersOf(files: CategoryFiles | undefined): Map<string, string> {
  if (files === undefined) return new Map();
  const byQuestion = new Map(
    parseQuestions(files.text).map(({ question, answer }) => [normalize(question), answer]),
  );
  return new Map(
    files.sources.entries.map(({ id, question }) => [id, byQuestion.get(normalize(question)) ?? '']),
  );
}

function sourceOf(
  id: string,
  item: PageItem,
  before: SourceEntry | undefined,
  isUnchanged: boolean,
): SourceEntry {
  const cut = isUnchanged && before !== undefined ? before.cut : guessCut(item.answer);
  const article = item.article ?? before?.article;
  // The date was that of the text that has gone.
  const updatedOn = isUnchanged ? before?.updatedOn : undefined;
  return {
    id,
    question: item.question,
    cut,
    ...(article === undefined ? {} : { article }),
    ...(updatedOn === undefined ? {} : { updatedOn }),
    ...(before?.now === undefined ? {} : { now: before.now }),
  };
}

/** Only a text that ends as a sentence is whole. Of any other the last word may be cut, and half a word is worse than none. */
function guessCut(answer: string): SourceEntry['cut'] {
  if (/(?:…|\.\.\.)$/.test(answer)) return 'sentence';
  return /[.!?][»")\]]?$/.test(answer) ? 'none' : 'word';
}

/** The questions in the form that `parseQuestions` reads, each on a line of its own. */
export function writeQuestions(
  items: readonly Pick<PageItem, 'question' | 'answer' | 'readership'>[],
): string {
  const badgeOf = new Map(Object.entries(BADGES).map(([badge, readership]) => [readership, badge]));
  return items
    .map(({ question, answer, readership = WITHOUT_BADGE }) => {
      return `${question}\n${answer}${badgeOf.get(readership) ?? ''}\n`;
    })
    .join('');
}
