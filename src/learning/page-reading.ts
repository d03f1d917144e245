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
const MOST_PARTS = 2_000;

// The most text that a page sends, in UTF-16 units: several times the longest article.
const MOST_TEXT = 200_000;

/** Whether a block of that kind is a mark. */
export function isMark({ kind }: PageBlock): boolean {
  return kind === 'end' || kind === 'part';
}

const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'item', 'notice', 'end', 'part'] as const;

/** `value` as a reading, or undefined when it is none, or larger than a page sends. Unknown fields are left out. */
export function parsePageReading(value: unknown): PageReading | undefined {
  const { kind, blocks, title, boxes } = fieldsOf(value);
  if (kind === 'article') {
    const read = parseList(blocks, parseBlock);
    return read === undefined || isTooLong(read.map(({ text }) => text)) ? undefined : { kind, blocks: read };
  }
  const read = parseList(boxes, parseBox);
  if (kind !== 'category' || typeof title !== 'string' || read === undefined) return undefined;
  return isTooLong([title, ...read.flatMap(({ pieces }) => pieces)])
    ? undefined
    : { kind, title, boxes: read };
}

function parseBlock(value: unknown): PageBlock | undefined {
  const { kind: given, text, links } = fieldsOf(value);
  const kind = BLOCK_KINDS.find((known) => known === given);
  const read = parseList(links, parseLink);
  return kind === undefined || typeof text !== 'string' || read === undefined
    ? undefined
    : { kind, text, links: read };
}

function parseLink(value: unknown): PageLink | undefined {
  const { label, url } = fieldsOf(value);
  return typeof label === 'string' && typeof url === 'string' ? { label, url } : undefined;
}

function parseBox(value: unknown): PageBox | undefined {
  const { url, pieces } = fieldsOf(value);
  const read = parseList(pieces, (piece) => (typeof piece === 'string' ? piece : undefined));
  return typeof url === 'string' && read !== undefined ? { url, pieces: read } : undefined;
}

/** All items, or undefined when one of them is wrong or they are too many. */
function parseList<Item>(
  value: unknown,
  parse: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_PARTS) return undefined;
  const items = value.map(parse).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}

function isTooLong(texts: readonly string[]): boolean {
  return texts.reduce((sum, text) => sum + text.length, 0) > MOST_TEXT;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
