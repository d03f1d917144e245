import type { Notes, OfficialPages, SourceFacts, Statements } from './sources';

/** How much an article is read, by the badge of the help centre's category page. Most read first. */
export const READERSHIPS = ['very-popular', 'popular', 'some-reads', 'few-reads'] as const;

/** See {@link READERSHIPS}. */
export type Readership = (typeof READERSHIPS)[number];

/** An official answer as stored: the full text, or its beginning. */
export interface Answer {
  readonly text: string;
  readonly extent: 'excerpt' | 'full';
  /** The text line by line, where the page's headings and lists are known. */
  readonly blocks?: readonly AnswerBlock[] | undefined;
  /** The links in the text; the text itself holds only their labels. */
  readonly links?: readonly AnswerLink[] | undefined;
}

/**
 * A line of an answer. The blocks' lines, each `marker text` or `text`, are the lines of {@link Answer.text} in the same
 * order, so that offsets in the text lead to a block.
 */
export interface AnswerBlock {
  readonly kind: 'paragraph' | 'heading' | 'item';
  /** Of an item: 1 in an outermost list. */
  readonly depth?: number | undefined;
  /** Of an item, as the page shows it: "•", "3.", "a."; absent where an item goes on after its first line. */
  readonly marker?: string | undefined;
  readonly text: string;
}

/** A link in an answer, to an address of the web. */
export interface AnswerLink {
  readonly label: string;
  readonly url: string;
}

/** Where an answer comes from. */
export interface Source extends SourceFacts {
  /** The article's own page where it is known, else the page of its category. */
  readonly url: string;
  /** What `url` is: the article itself, or only the category that lists it. */
  readonly kind: 'article' | 'category';
  /** The official page that treats the question now, where it is another one. */
  readonly now?: OfficialPage | undefined;
  /** How it was learned, if it was not bundled. */
  readonly learned?: Learning | undefined;
}

/** How a text was learned from an official page that a user opened. */
export interface Learning {
  /** ISO date on which the page last showed this text. */
  readonly visitedOn: string;
  /** Seen by this user, or imported from somebody else's file and not visited since. */
  readonly origin: 'visit' | 'file';
  /** Not visited for so long that it may have changed. */
  readonly isOld: boolean;
  /** A newer version, which no longer contains the bundled excerpt. */
  readonly isNewer: boolean;
}

/** What has changed since the official text was written, in our own words, with its source. */
export type Note = Readonly<Omit<Notes[number], 'entries' | 'addsTo'>>;

/** The rule that holds today as far as we know, in our own words. Never part of the official text. */
export type Statement = Readonly<Omit<Statements[number], 'entry'>>;

/** An official page outside the FAQ. */
export type OfficialPage = Readonly<
  Pick<OfficialPages[number], 'id' | 'title' | 'url' | 'seen' | 'onlyLinked'>
>;

/** A page of the help centre that lists questions. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** One question of the FAQ with its answer. */
export interface FaqEntry {
  /** Permanent slug: notes, phrasings and links refer to it. */
  readonly id: string;
  /** Place in its category, from 1. */
  readonly number: number;
  readonly category: Category;
  /** Id at the end of the article's address, which stays when its slug changes; absent if unknown. */
  readonly articleId?: string | undefined;
  readonly question: string;
  readonly answer: Answer;
  readonly readership: Readership;
  readonly source: Source;
  readonly statement?: Statement | undefined;
  /** Never of weight `renames`. */
  readonly notes: readonly Note[];
}

/** A category and how many questions it has. */
export interface CategorySize {
  readonly category: Category;
  readonly count: number;
}

/** The categories of `entries`, in their order. */
export function categoriesOf(entries: readonly FaqEntry[]): CategorySize[] {
  const sizes = new Map<string, CategorySize>();
  for (const { category } of entries) {
    sizes.set(category.id, { category, count: (sizes.get(category.id)?.count ?? 0) + 1 });
  }
  return [...sizes.values()];
}

/** The entries with these ids, in the order of `ids`. Unknown ids are left out. */
export function entriesWithIds(entries: readonly FaqEntry[], ids: readonly string[]): FaqEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

// They fit in the popup without scrolling.
const MAX_MOST_READ = 5;

/** The five most read entries; equals keep the FAQ's order. */
export function mostRead(entries: readonly FaqEntry[]): FaqEntry[] {
  const rank = (entry: FaqEntry): number => READERSHIPS.indexOf(entry.readership);
  return [...entries].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_MOST_READ);
}

/** `page` without the fields that only the search needs. */
export function toOfficialPage({ id, title, url, seen, onlyLinked }: OfficialPage): OfficialPage {
  return { id, title, url, seen, onlyLinked };
}
