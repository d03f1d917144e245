import type { SourceFacts } from './sources';

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

/** A page that a statement or a note was written from. */
export interface Reference {
  readonly label: string;
  readonly url: string;
}

/** Whether a note makes the text wrong (`replaces`), completes it (`adds`), or tells of a new name (`renames`). */
export type NoteWeight = 'replaces' | 'adds' | 'renames';

/** Words of an official text after which the note's short form is shown. */
export interface Anchor {
  readonly words: string;
  readonly short: string;
}

/** What has changed since the official text was written, in our own words, with its source. */
export interface Note {
  readonly id: string;
  readonly weight: NoteWeight;
  readonly text: string;
  readonly source: Reference;
  /** The date in the source itself; absent if it has none. See `isPartialDate`. */
  readonly sourceDate?: string | undefined;
  /** The date of the change itself, where it is known. */
  readonly since?: string | undefined;
  readonly checked: Check;
  readonly anchors?: readonly Anchor[] | undefined;
}

/** How a note was last compared with its source. */
export interface Check {
  /** Date on which the page was read, or date of the copy: see `isPartialDate`. */
  readonly on: string;
  /** The live page, a stored copy of it, or the public code of the site. */
  readonly in: 'page' | 'copy' | 'repository';
}

/** The rule that holds today as far as we know, in our own words. Never part of the official text. */
export interface Statement {
  readonly text: string;
  readonly source: Reference;
  /** See `isPartialDate`. */
  readonly date: string;
  /** What has that date: the source itself, or the copy or public code that was read. */
  readonly dateOf: 'source' | 'copy' | 'repository';
  /** `established`: read in a text. `to-verify`: concluded, or read in a text that may have changed. */
  readonly certainty: 'established' | 'to-verify';
  /** Ids of the notes that it repeats. */
  readonly tells: readonly string[];
}

/** An official page outside the FAQ, of `official-pages.yaml`. */
export interface OfficialPage {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** When it or a link to it was last seen: see `isPartialDate`. */
  readonly seen: string;
  /** Only a link to it was seen. */
  readonly onlyLinked?: true | undefined;
}

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
