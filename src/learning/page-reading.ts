import * as v from 'valibot';

/** What a page of the help centre shows, as the page itself reads it: raw, and not to be trusted. */
export type PageReading =
  | { readonly kind: 'article'; readonly blocks: readonly PageBlock[] }
  | { readonly kind: 'category'; readonly title: string; readonly boxes: readonly PageBox[] };

/**
 * A stretch of text without a line break, in reading order. Two kinds are marks and hold no text, so that where an article
 * ends can be told without knowing its markup: `end` stands where an element ends that holds the page's title; `part`,
 * after the title, where an element begins or ends that stands beside the title or beside such an element.
 */
export interface PageBlock {
  readonly kind: (typeof BLOCK_KINDS)[number];
  readonly text: string;
  readonly links: readonly PageLink[];
}

/** A link in a block. */
export interface PageLink {
  readonly label: string;
  readonly url: string;
}

/** A link to an article in a list, with the pieces of text in it: question, excerpt, badge. */
export interface PageBox {
  readonly url: string;
  readonly pieces: readonly string[];
}

// The greatest number of blocks, boxes or links in one of them that a page sends.
const MAX_PARTS = 2_000;

// The most text that a page sends, in UTF-16 units: several times the longest article.
const MAX_TEXT = 200_000;

/** Whether a block of that kind is a mark. */
export function isMark({ kind }: PageBlock): boolean {
  return kind === 'end' || kind === 'part';
}

const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'item', 'notice', 'end', 'part'] as const;

function list<Item>(item: v.GenericSchema<unknown, Item>) {
  return v.pipe(v.array(item), v.maxLength(MAX_PARTS));
}

const link = v.object({ label: v.string(), url: v.string() });
const block = v.object({ kind: v.picklist(BLOCK_KINDS), text: v.string(), links: list(link) });
const box = v.object({ url: v.string(), pieces: list(v.string()) });

/** What a page may send: a reading that is not larger than those of real pages. Unknown fields are left out. */
export const PageReadingSchema: v.GenericSchema<unknown, PageReading> = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.literal('article'), blocks: list(block) }),
    v.object({ kind: v.literal('category'), title: v.string(), boxes: list(box) }),
  ]),
  v.check((reading) => textsOf(reading).reduce((sum, text) => sum + text.length, 0) <= MAX_TEXT),
);

function textsOf(reading: PageReading): readonly string[] {
  return reading.kind === 'article'
    ? reading.blocks.map(({ text }) => text)
    : [reading.title, ...reading.boxes.flatMap(({ pieces }) => pieces)];
}
