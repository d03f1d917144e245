import * as v from 'valibot';

/** The content of a help-centre page, as the content script reads it: raw and untrusted. */
export type PageReading =
  | { readonly kind: 'article'; readonly blocks: readonly PageBlock[] }
  | { readonly kind: 'category'; readonly title: string; readonly boxes: readonly PageBox[] };

/**
 * A line of text, in reading order. An `edge` has no text: it marks where the text of the article begins or ends, if
 * the markup shows it. An item has a depth, from 1, and on its first line a marker, "•" or "3.".
 */
export interface PageBlock {
  readonly kind: (typeof BLOCK_KINDS)[number];
  readonly text: string;
  readonly depth?: number | undefined;
  readonly marker?: string | undefined;
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

// Maximum number of blocks, boxes, pieces of a box or links of a block.
const MAX_PARTS = 2_000;

// Maximum text of a page, in UTF-16 code units: several times the longest article.
const MAX_TEXT = 200_000;

const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'item', 'notice', 'edge'] as const;

const MARKER = /^(?:•|-?[\p{L}\d]{1,15}\.)$/u;

function list<Item>(item: v.GenericSchema<unknown, Item>) {
  return v.pipe(v.array(item), v.maxLength(MAX_PARTS));
}

const link = v.object({ label: v.string(), url: v.string() });
const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  text: v.string(),
  depth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  marker: v.optional(v.pipe(v.string(), v.regex(MARKER))),
  links: list(link),
});
const box = v.object({ url: v.string(), pieces: list(v.string()) });

/** The schema of a page's message, with size limits above real pages. Unknown fields are removed. */
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
