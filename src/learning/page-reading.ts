import * as v from 'valibot';
import type { AnswerBlock } from '../faq/entry';

/** The content of a help-centre page, as the content script reads it: raw and untrusted. */
export type PageReading =
  | { readonly kind: 'article'; readonly blocks: readonly PageBlock[] }
  | { readonly kind: 'category'; readonly title: string; readonly boxes: readonly PageBox[] };

/**
 * A line of text, in reading order. An `edge` has no text: it marks where the text of the article begins or ends, if
 * the markup shows it. Nor has `closed`: it stands for a part that the page does not show. An item has a depth, from 1, and on its first line the marker that the page shows, "•" or "3.", if any.
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

/** A link to an article in a list, with the texts in it: question, excerpt, badge. */
export interface PageBox {
  readonly url: string;
  readonly texts: readonly string[];
}

// Maximum number of blocks, boxes, texts of a box or links of a block.
const MAX_PARTS = 2_000;

// Maximum text of a page, in UTF-16 code units: several times the longest article.
const MAX_TEXT = 200_000;

const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'item', 'notice', 'edge', 'closed'] as const;

// The number of an item, as a list writes it (3.) or as its text does: 3), 3°.
const MARKER = String.raw`(?:•|-?[\p{L}\d]{1,15}[.)°])`;
const WHOLE_MARKER = new RegExp(`^${MARKER}$`, 'u');
const MARKER_OF_LINE = new RegExp(`^${MARKER} `, 'u');

function list<Item>(item: v.GenericSchema<unknown, Item>) {
  return v.pipe(v.array(item), v.maxLength(MAX_PARTS));
}

const link = v.object({ label: v.string(), url: v.string() });
const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  text: v.string(),
  depth: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  marker: v.optional(v.pipe(v.string(), v.regex(WHOLE_MARKER))),
  links: list(link),
});
const box = v.object({ url: v.string(), texts: list(v.string()) });

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
    : [reading.title, ...reading.boxes.flatMap(({ texts }) => texts)];
}

/**
 * A text with a line per block; items begin with their marker. `shape` has a code for each line: p(aragraph),
 * h(eading), n(otice), i(tem) or c(ontinued item), the last two with a depth. Version 0.1.0 stored no shape.
 */
export interface Lines {
  readonly text: string;
  readonly shape?: string | undefined;
}

/** The syntax of {@link Lines.shape}. */
export const SHAPE = /^(?:[phn]|[ic][1-9])*$/;

const MAX_DEPTH = 9;
const CODES = /[phn]|[ic]\d/g;
// A number or a dash needs a space after it: « 2.5 heures » and « -5 degrés » are not items.
const TYPED_MARKER = /^(?:[•·▪◦‣⁃]\s*|[*–—-]\s+|(\d+[.)°])\s+)(?=\S)/;

/** The lines of `blocks`. A marker typed in the text of an item replaces its bullet. */
export function writeLines(blocks: readonly PageBlock[]): Required<Lines> {
  const lines = blocks.map((block) => (block.kind === 'item' ? itemLine(block) : block.text));
  return { text: lines.join('\n'), shape: blocks.map(codeOf).join('') };
}

/** The blocks of a text. Undefined when the shape does not fit the text. */
export function readLines({ text, shape }: Lines): readonly AnswerBlock[] | undefined {
  const lines = text.split('\n');
  const codes =
    shape === undefined
      ? lines.map((line) => (line.startsWith('• ') ? 'i1' : 'p'))
      : (shape.match(CODES) ?? []);
  if (codes.length !== lines.length) return undefined;
  return lines.map((line, index): AnswerBlock => {
    const [code = '', depth] = codes[index] ?? '';
    if (depth === undefined) return { kind: code === 'h' ? 'heading' : 'paragraph', text: line };
    const [marker = ''] = code === 'i' ? (MARKER_OF_LINE.exec(line) ?? []) : [];
    const text = line.slice(marker.length);
    return { kind: 'item', depth: Number(depth), ...(marker !== '' && { marker: marker.trim() }), text };
  });
}

function itemLine({ marker, text }: PageBlock): string {
  if (marker === undefined) return text;
  const [typed = '', number] = TYPED_MARKER.exec(text) ?? [];
  return `${marker === '•' ? (number ?? marker) : marker} ${text.slice(typed.length)}`;
}

function codeOf({ kind, depth = 1, marker }: PageBlock): string {
  if (kind !== 'item') return kind === 'heading' || kind === 'notice' ? kind.charAt(0) : 'p';
  return `${marker === undefined ? 'c' : 'i'}${Math.min(depth, MAX_DEPTH)}`;
}
