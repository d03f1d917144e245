import { BADGES } from '../../src/faq/badges';
import type { Readership } from '../../src/faq/entry';
import { FaqError, parseQuestions } from '../../src/faq/parse-faq';
import { articleIdOf, type Sources } from '../../src/faq/sources';
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

/** How a question changed. */
export type Fate = 'new' | 'changed' | 'unchanged';

/** A category as its page shows it now, with the changes. */
export interface MergedCategory extends CategoryFiles {
  readonly entries: readonly { readonly source: SourceEntry; readonly fate: Fate; readonly item: PageItem }[];
  readonly removed: readonly SourceEntry[];
}

/** The lowest badge, for questions without one. */
export const WITHOUT_BADGE: Readership = 'few-reads';

/**
 * Merges `items`, read from a category's page, into the bundled category. A question known by its article's id or its
 * words keeps its id, even after a removal or a move from another page. Fields that a person wrote are kept, but `cut`
 * and `updatedOn` only while the text is unchanged.
 * `others`: the sources of the other categories.
 * @throws {FaqError} for a question that occurs twice, or in another category.
 */
export function mergeCategory(
  category: Sources['category'],
  items: readonly PageItem[],
  bundled: CategoryFiles | undefined,
  others: readonly Sources[],
): MergedCategory {
  const elsewhere = others.flatMap(({ category: other, entries }) =>
    entries.map((entry) => ({ ...entry, other: other.id })),
  );
  const known = bundled?.sources.entries ?? [];
  const former = bundled?.sources.former ?? [];
  const present = new Set([...known, ...elsewhere].map(({ id }) => id));
  const absent = [...former, ...others.flatMap((other) => other.former ?? [])].filter(
    ({ id }) => !present.has(id),
  );
  const answers = answersOf(bundled);
  // OUT_OF_FAQ names the file of phrasings without an answer.
  const taken = new Set([...present, ...absent.map(({ id }) => id), OUT_OF_FAQ]);
  const counts = new Map<string, number>();
  const onPage = indexByName(items);
  const inOthers = indexByName(elsewhere);
  const indexes = { known: indexByName(known), absent: indexByName(absent) };
  const entries = items.map((item) => {
    const words = normalize(item.question);
    refuseRepeated(item, words, onPage, inOthers);
    const before = findKnown(indexes.known, item, words, onPage);
    const returning = before ?? findKnown(indexes.absent, item, words, onPage);
    const id = returning?.id ?? slugOf(item.question, taken, counts);
    taken.add(id);
    const isUnchanged =
      before !== undefined && before.question === item.question && answers.get(before.id) === item.answer;
    const fate: Fate = before === undefined ? 'new' : isUnchanged ? 'unchanged' : 'changed';
    return { source: sourceOf(id, item, returning, isUnchanged ? before.cut : undefined), fate, item };
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

type Named = Pick<SourceEntry, 'question'> & { readonly article?: string | undefined };

/** Items by article id and by normalized words; each list is in input order. */
interface NameIndex<Item> {
  readonly byArticle: ReadonlyMap<string, readonly Item[]>;
  readonly byWords: ReadonlyMap<string, readonly Item[]>;
}

function indexByName<Item extends Named>(items: readonly Item[]): NameIndex<Item> {
  const byArticle = new Map<string, Item[]>();
  const byWords = new Map<string, Item[]>();
  const add = (map: Map<string, Item[]>, key: string, item: Item): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [item]);
    else list.push(item);
  };
  for (const item of items) {
    if (item.article !== undefined) add(byArticle, articleKey(item), item);
    add(byWords, normalize(item.question), item);
  }
  return { byArticle, byWords };
}

function articleKey({ article }: Named): string {
  return (article && articleIdOf(article)) ?? '';
}

function refuseRepeated(
  item: PageItem,
  words: string,
  onPage: NameIndex<PageItem>,
  elsewhere: NameIndex<SourceEntry & { readonly other: string }>,
): void {
  const article = articleKey(item);
  const [twin] = [onPage.byArticle.get(article)?.[0], onPage.byWords.get(words)?.[0]].filter(
    (other) => other !== undefined && other !== item,
  );
  if (twin !== undefined) throw new FaqError(item.line, `another question than on line ${twin.line}`);
  const misplaced =
    elsewhere.byArticle.get(article)?.[0] ??
    elsewhere.byWords.get(words)?.find((entry) => entry.article === undefined || item.article === undefined);
  if (misplaced !== undefined) {
    throw new FaqError(item.line, `no question of « ${misplaced.other} »: import that page first`);
  }
}

/** Finds `item` in `known` by article, else by words unless the page has the found question's article. */
function findKnown<Known extends Named>(
  known: NameIndex<Known>,
  item: PageItem,
  words: string,
  onPage: NameIndex<PageItem>,
): Known | undefined {
  return (
    known.byArticle.get(articleKey(item))?.[0] ??
    known.byWords.get(words)?.find((entry) => !onPage.byArticle.has(articleKey(entry)))
  );
}

/** Drops `cut` and `updatedOn`, which describe the text. */
function toFormer({ cut: _, updatedOn: __, ...former }: SourceEntry): Former {
  return former;
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

/** `before`: the known question. `cut`: where its text is cut; undefined if it changed. */
function sourceOf(
  id: string,
  item: PageItem,
  before: SourceEntry | Former | undefined,
  cut: SourceEntry['cut'] | undefined,
): SourceEntry {
  const article = item.article ?? before?.article;
  const read = {
    id,
    question: item.question,
    cut: cut ?? guessCut(item.answer),
    ...(article && { article }),
  };
  const known: Partial<SourceEntry> = { ...read, ...before, ...read };
  // The date belongs to the text: it is kept only if the text is unchanged.
  const { updatedOn, ...kept } = known;
  return { ...read, ...kept, ...(cut !== undefined && updatedOn !== undefined && { updatedOn }) };
}

/** A text that ends like a sentence is complete. Otherwise its last word may be cut, so it must not be shown. */
function guessCut(answer: string): SourceEntry['cut'] {
  if (/(?:…|\.\.\.)$/.test(answer)) return 'sentence';
  return /[.!?][»")\]]?$/.test(answer) ? 'none' : 'word';
}

/** Writes the questions in the format of `parseQuestions`. */
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
