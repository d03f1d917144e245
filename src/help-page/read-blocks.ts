import type { PageBlock, PageLink } from '../learning/page-reading';
import { walk } from './walk';

// Several times the longest article, in UTF-16 units. What is larger is none, and reading it would cost the page.
const MOST_TEXT = 100_000;

// By name, not by selector: matching selectors was most of what a large page paid.
const SKIPPED = namesIn(
  'script style noscript template nav footer form button select textarea svg iframe audio video canvas object',
);
const INLINE = namesIn(
  'a abbr b bdi bdo br cite code del em font i ins kbd mark q s small span strong sub sup time u var',
);
const TITLE = 'h1';
const HEADINGS = namesIn('h1 h2 h3 h4 h5 h6');
const NOTICES = namesIn('aside blockquote');
/** Crisp makes lists, headings and notices of `span`s, known only by their classes. */
const CLASSES = [
  ['csh-markdown-title', 'heading'],
  ['csh-markdown-list', 'item'],
  ['csh-markdown-emphasis', 'notice'],
] as const;

/** Whether what stands in the element is no text of the page. */
export function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.localName) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/**
 * The blocks of text in `root`, with the marks that `PageBlock` describes. The title is the first h1 of the page's main
 * part, else of the page. Undefined when there is more than an article can have.
 */
export function readBlocks(root: Element): readonly PageBlock[] | undefined {
  const page = createPageText();
  let around: ReadonlySet<Node> = new Set();
  let mains = 0;
  let isTitleOfMain = false;
  const isPart = (node: Node): boolean =>
    node.parentNode !== null && around.has(node.parentNode) && !around.has(node) && !isInline(node);

  const enter = (node: Node): boolean => {
    if (node instanceof Text) page.add(node.data);
    if (!(node instanceof Element) || isSkipped(node)) return false;
    if (isMain(node)) mains += 1;
    const isTitle = node.localName === TITLE && (around.size === 0 || (mains > 0 && !isTitleOfMain));
    const kind = isTitle ? 'title' : kindOf(node);
    if (kind !== undefined || !isInline(node)) page.endBlock();
    if (isTitle) {
      page.forgetTitle();
      around = elementsAround(node);
      isTitleOfMain = mains > 0;
    } else if (isPart(node)) page.mark('part');
    if (kind !== undefined) page.begin(node, kind);
    if (node instanceof HTMLAnchorElement) page.beginLink();
    return true;
  };
  const leave = (node: Node): void => {
    if (isMain(node)) mains -= 1;
    if (node instanceof HTMLAnchorElement) page.endLink(node.href);
    if (node instanceof HTMLBRElement) page.breakLine();
    else if (!isInline(node)) page.endBlock();
    page.end(node);
    if (around.has(node)) page.mark('end');
    else if (isPart(node)) page.mark('part');
  };
  return walk(root, { enter, leave }) && page.size() <= MOST_TEXT ? page.blocks : undefined;
}

function createPageText() {
  const blocks: PageBlock[] = [];
  const open: { readonly element: Node; readonly kind: PageBlock['kind'] }[] = [];
  let text = '';
  let links: PageLink[] = [];
  /** Those of the block before, which a link may end with. */
  let linksBefore = links;
  let label = '';
  let size = 0;
  const kind = (): PageBlock['kind'] => open.at(-1)?.kind ?? 'paragraph';
  const endBlock = (): void => {
    if (text.trim() !== '') {
      blocks.push({ kind: kind(), text, links });
      linksBefore = links;
      links = [];
    }
    text = '';
  };
  return {
    blocks,
    size: () => size,
    add(data: string): void {
      size += data.length;
      if (size > MOST_TEXT) return;
      text += data;
      label += data;
    },
    endBlock,
    begin: (element: Node, of: PageBlock['kind']) => void open.push({ element, kind: of }),
    end(element: Node): void {
      if (open.at(-1)?.element !== element) return;
      endBlock();
      open.pop();
    },
    /** A line broken inside an item is still the item's. */
    breakLine(): void {
      if (kind() === 'item') text += ' ';
      else endBlock();
    },
    beginLink(): void {
      label = '';
    },
    endLink(url: string): void {
      (text.trim() === '' ? linksBefore : links).push({ label, url });
    },
    /** Of marks that meet, the stronger stays. */
    mark(of: 'end' | 'part'): void {
      const last = blocks.at(-1)?.kind ?? 'part';
      if (of === 'part' && ['title', 'end', 'part'].includes(last)) return;
      if (last === 'part') blocks.pop();
      blocks.push({ kind: of, text: '', links: [] });
    },
    /** What was taken for the title is none. */
    forgetTitle(): void {
      const before = blocks.splice(0).filter((block) => block.kind !== 'end' && block.kind !== 'part');
      blocks.push(
        ...before.map((block) => (block.kind === 'title' ? { ...block, kind: 'heading' as const } : block)),
      );
    },
  };
}

function kindOf(element: Element): PageBlock['kind'] | undefined {
  const { localName } = element;
  if (HEADINGS.has(localName)) return 'heading';
  if (localName === 'li') return 'item';
  if (NOTICES.has(localName)) return 'notice';
  if (!element.hasAttribute('class')) return undefined;
  return CLASSES.find(([name]) => element.classList.contains(name))?.[1];
}

function isInline(node: Node): boolean {
  return node instanceof Element && INLINE.has(node.localName);
}

function isMain(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  return ['main', 'article'].includes(node.localName) || node.getAttribute('role') === 'main';
}

function elementsAround(element: Element): ReadonlySet<Node> {
  const around = new Set<Node>();
  for (let node = element.parentNode; node !== null; node = node.parentNode) around.add(node);
  return around;
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
