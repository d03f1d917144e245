import type { PageBox, PageReading } from '../learning/page-reading';
import { type PageReader, readBlocks, resolve } from './read-blocks';
import { isElement, isHidden, type LookOf, walk } from './shown';

// An article has a few hundred nodes, a category some thousands. A larger page is skipped, to keep it fast.
const MAX_NODES = { article: 5_000, category: 20_000 };
const MAX_BOXES = 300;
const MAX_BOX_NODES = 200;
const MAX_HEADINGS = 50;

/**
 * Reads a page of the help centre: an article as its blocks of text, a category as its links to articles. Does not
 * change the page or force layout. Undefined for other pages and for pages too large.
 */
export function readHelpPage(
  { body, baseURI }: Document,
  { pathname }: Pick<Location, 'pathname'>,
  lookOf: LookOf = (element) => getComputedStyle(element),
): PageReading | undefined {
  const [, , kind] = pathname.split('/');
  if (kind === 'article') {
    const reader = { lookOf, base: baseURI, maxNodes: MAX_NODES.article };
    const blocks = readBlocks(body, reader, { title: findTitle(body, reader) });
    return blocks && { kind, blocks };
  }
  if (kind !== 'category') return undefined;
  const reading = readCategoryPage(body, { lookOf, base: baseURI, maxNodes: MAX_NODES.category });
  return reading && { ...reading, boxes: reading.boxes.slice(0, MAX_BOXES) };
}

/**
 * The title of a category page and its links to articles, each with its texts. If links with Crisp's class
 * exist, only they count; otherwise a link needs at least two texts. Undefined for a page too large.
 */
export function readCategoryPage(
  root: Element,
  reader: PageReader,
): Extract<PageReading, { kind: 'category' }> | undefined {
  const links = findLinks(root, reader);
  const title = findTitle(root, reader);
  if (links === undefined) return undefined;
  const listed = links.filter(({ classList }) => classList.contains('csh-box-link'));
  const boxes = (listed.length > 0 ? listed : links).map((link): PageBox => {
    return { url: resolve(link.getAttribute('href') ?? '', reader.base), texts: readTexts(link, reader) };
  });
  return {
    kind: 'category',
    title: title === undefined ? '' : readTexts(title, reader).join(' '),
    boxes: listed.length > 0 ? boxes : boxes.filter(({ texts }) => texts.length > 1),
  };
}

function readTexts(root: Element, reader: PageReader): readonly string[] {
  const blocks = readBlocks(root, { ...reader, maxNodes: MAX_BOX_NODES }, { isBox: true }) ?? [];
  return blocks.map(({ text }) => text);
}

/** The first h1 shown in the page's main part, else in the page. */
function findTitle(root: Element, reader: PageReader): Element | undefined {
  const headings = [...root.getElementsByTagName('h1')].slice(0, MAX_HEADINGS);
  const shown = headings.filter((heading) => isShown(heading, reader));
  return shown.find((heading) => heading.closest('main, article, [role="main"]') !== null) ?? shown[0];
}

function isShown(element: Element, { lookOf }: PageReader): boolean {
  for (let node: Element | null = element; node !== null; node = node.parentElement)
    if (isHidden(node, lookOf(node))) return false;
  return true;
}

function findLinks(root: Node, { lookOf, maxNodes }: PageReader): readonly Element[] | undefined {
  const links: Element[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return node === root;
    if (isHidden(node, lookOf(node))) return false;
    if (node.localName !== 'a' || node.getAttribute('href')?.includes('/article/') !== true) return true;
    links.push(node);
    return false;
  };
  return walk(root, maxNodes, { enter }) ? links : undefined;
}
