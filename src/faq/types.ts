/** How much an article is read, by the badge of the help centre's category page. Most read first. */
export const READERSHIPS = ['very-popular', 'popular', 'some-reads', 'few-reads'] as const;

/** See {@link READERSHIPS}. */
export type Readership = (typeof READERSHIPS)[number];

/** What the product has of an official answer: all of it, or its beginning. */
export interface Answer {
  readonly text: string;
  readonly extent: 'excerpt' | 'full';
  /** The text line by line, where the page's headings and lists are known. */
  readonly blocks?: readonly AnswerBlock[] | undefined;
  /** The links in the text, which itself says only where they stand. */
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
export interface Source {
  /** The article's own page where it is known, else the page of its category. */
  readonly url: string;
  /** What `url` is: the article itself, or only the category that lists it. */
  readonly kind: 'article' | 'category';
  /** Last official update, as ISO date (2022-12-09), where the article tells it. */
  readonly updatedOn?: string | undefined;
  /** How the text came, where it was not bundled. */
  readonly learned?: Learning | undefined;
}

/** How a text was learned from an official page that a user opened. */
export interface Learning {
  /** When the page was last seen to say this, as ISO date. */
  readonly visitedOn: string;
  /** Seen by this user, or imported from somebody else's file and not visited since. */
  readonly origin: 'visit' | 'file';
  /** Not visited for so long that it may have changed. */
  readonly isOld: boolean;
  /** It is a newer version: the excerpt that was bundled is no longer in it. */
  readonly isNewer: boolean;
  /** All of this in words for the reader. */
  readonly said: string;
}

/** What has changed since the official text was written, in our own words, with its proof. */
export interface Note {
  readonly id: string;
  readonly text: string;
  readonly source: { readonly label: string; readonly url: string };
  /** Date of the source, ISO; absent when the source carries none. */
  readonly sourceDate?: string | undefined;
  /** When a person last compared the note with its source, ISO. */
  readonly checkedOn: string;
}

/** A page of the help centre that lists questions. */
export interface Category {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** One question of the FAQ with its answer. */
export interface FaqEntry {
  /** Permanent slug: notes, phrasings, mutes and links hang on it. */
  readonly id: string;
  /** Place in its category, from 1. */
  readonly number: number;
  readonly category: Category;
  /** Last segment of the article's address, which stays when its slug changes; absent where unknown. */
  readonly articleId?: string | undefined;
  readonly question: string;
  readonly answer: Answer;
  readonly readership: Readership;
  readonly source: Source;
  readonly notes: readonly Note[];
}
