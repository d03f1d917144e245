import type { PageBlock, PageLink } from '../learning/page-reading';

interface OpenBlock {
  readonly element: Node;
  readonly kind: PageBlock['kind'];
  readonly depth?: number;
  /** Shown before the first line only. */
  marker?: string | undefined;
}

// Several times the longest article, in UTF-16 code units.
const MAX_TEXT = 100_000;

/** Collects the page's text in blocks. A block has the kind of the innermost open element. */
export function createPageText() {
  const blocks: PageBlock[] = [];
  const open: OpenBlock[] = [];
  const line = createLine();
  let links: PageLink[] = [];
  /** Links of the previous block; a link that ends after a block belongs to it. */
  let linksBefore = links;
  const kind = (): PageBlock['kind'] => open.at(-1)?.kind ?? 'paragraph';
  const isHeading = (): boolean => kind() === 'title' || kind() === 'heading';
  const endBlock = (): void => {
    const top = open.at(-1);
    const { text, hasWords } = line.take();
    if (text.trim() === '' || !(hasWords || isHeading())) return;
    const { depth, marker } = top ?? {};
    blocks.push({ kind: kind(), text, links, ...(top?.kind === 'item' && { depth, marker }) });
    if (top !== undefined) top.marker = undefined;
    linksBefore = links;
    links = [];
  };
  const isInItem = (): boolean => open.some((block) => block.kind === 'item');
  /** Ends a block; a heading stays one line. */
  const part = (): void => (isHeading() ? line.append(' ') : endBlock());
  return {
    /** The blocks; undefined when the text is too long for an article. */
    finish(): readonly PageBlock[] | undefined {
      endBlock();
      return line.isTooLong() ? undefined : blocks;
    },
    /** The text of the block so far. */
    line: line.text,
    isInItem,
    isInHeading: isHeading,
    /** Ends a line: in an item, or where the block goes on, it is a space. */
    breakLine(isSpace: boolean): void {
      if (isSpace || isInItem()) line.append(' ');
      else part();
    },
    append: line.append,
    addWords: line.addWords,
    part,
    begin(block: OpenBlock): void {
      endBlock();
      open.push(block);
    },
    /** Ends the block of `node`; false without one. */
    end(node: Node): boolean {
      if (open.at(-1)?.element !== node) return false;
      endBlock();
      open.pop();
      return true;
    },
    beginLink: line.beginLabel,
    endLink: (url: string) =>
      void (line.text().trim() === '' ? linksBefore : links).push({ label: line.label(), url }),
    mark(): void {
      endBlock();
      blocks.push({ kind: 'edge', text: '', links: [] });
    },
    /** Notes a part that is left out, before the current line. */
    leaveOut: () => void blocks.push({ kind: 'closed', text: '', links: [] }),
  };
}

/** The text of the current block and the label of its current link. `MAX_TEXT` limits the total text. */
function createLine() {
  let text = '';
  /** Whether the text has words outside buttons and `alt` attributes. */
  let hasWords = false;
  let label = '';
  let size = 0;
  const append = (data: string): void => {
    size += data.length;
    if (size > MAX_TEXT) return;
    text += data;
    label += data;
  };
  return {
    text: () => text,
    label: () => label,
    isTooLong: () => size > MAX_TEXT,
    append,
    addWords(data: string): void {
      append(data);
      hasWords ||= data.trim() !== '';
    },
    beginLabel(): void {
      label = '';
    },
    /** Returns and clears the text. */
    take() {
      const taken = { text, hasWords };
      text = '';
      hasWords = false;
      return taken;
    },
  };
}
