import type { PageBlock, PageBox, PageLink, PageReading } from '../library/page-reading';
import { walk } from './walk';

// Several times the longest article, in UTF-16 units. What is larger is none, and reading it would cost the page.
const MOST_TEXT = 100_000;
const MOST_BOXES = 300;
// A box shows a question and the beginning of its answer.
const MOST_PIECES_TEXT = 2_000;

const TITLE = 'h1';
const SKIPPED =
  'script,style,noscript,template,nav,footer,form,button,select,textarea,svg,iframe,audio,video,canvas,object,[hidden],[aria-hidden=true]';
const INLINE =
  'a,abbr,b,bdi,bdo,br,cite,code,del,em,font,i,ins,kbd,mark,q,s,small,span,strong,sub,sup,time,u,var';
/** What gives a text its kind. Crisp makes lists, headings and notices of `span`s, known only by their classes. */
const KINDS = [
  ['title', TITLE],
  ['heading', 'h2,h3,h4,h5,h6,.csh-markdown-title'],
  ['item', 'li,.csh-markdown-list'],
  ['notice', 'aside,blockquote,.csh-markdown-emphasis'],
] as const;

/**
 * Reads a page of the help centre: an article as its blocks of text, a category as its links to articles. Changes
 * nothing and asks for no layout. Undefined for any other page, and for one that is too large.
 */
export function readHelpPage(
  { body }: Document,
  { pathname }: Pick<Location, 'pathname'>,
): PageReading | undefined {
  const [, , kind] = pathname.split('/');
  if (kind === 'article') {
    const blocks = readBlocks(body);
    return blocks && { kind, blocks };
  }
  if (kind !== 'category') return undefined;
  const title = body.querySelector(TITLE);
  return { kind, title: title === null ? '' : readPieces(title).join(' '), boxes: readBoxes(body) };
}

function readBlocks(root: Element): PageBlock[] | undefined {
  const title =
    root.querySelector(`main ${TITLE},article ${TITLE},[role=main] ${TITLE}`) ?? root.querySelector(TITLE);
  const blocks: PageBlock[] = [];
  const kinds: { readonly element: Node | undefined; readonly kind: PageBlock['kind'] }[] = [
    { element: undefined, kind: 'paragraph' },
  ];
  let text = '';
  let links: PageLink[] = [];
  let linkStart = 0;
  let size = 0;
  const kind = (): PageBlock['kind'] => kinds.at(-1)?.kind ?? 'paragraph';
  const endBlock = (): void => {
    if (text.trim() !== '') blocks.push({ kind: kind(), text, links });
    text = '';
    links = [];
    linkStart = 0;
  };

  const enter = (node: Node): boolean => {
    if (node instanceof Text) {
      size += node.length;
      if (size <= MOST_TEXT) text += node.data;
    }
    if (!(node instanceof Element) || node.matches(SKIPPED)) return false;
    const own = KINDS.find(([, selector]) => node.matches(selector));
    if (own !== undefined || !isInline(node)) endBlock();
    if (own !== undefined) kinds.push({ element: node, kind: own[0] });
    if (node instanceof HTMLAnchorElement) linkStart = text.length;
    return true;
  };
  const leave = (node: Node): void => {
    if (node instanceof HTMLAnchorElement) links.push({ label: text.slice(linkStart), url: node.href });
    // A line broken inside an item is still the item's.
    if (node instanceof HTMLBRElement && kind() === 'item') text += ' ';
    else if (node instanceof HTMLBRElement || !isInline(node) || node === kinds.at(-1)?.element) endBlock();
    if (node === kinds.at(-1)?.element) kinds.pop();
    if (node !== title && title !== null && node.contains(title)) {
      blocks.push({ kind: 'end', text: '', links: [] });
    }
  };
  return walk(root, { enter, leave }) && size <= MOST_TEXT ? blocks : undefined;
}

function isInline(node: Node): boolean {
  return node instanceof Element && node.matches(INLINE);
}

/** Each link to an article of the site, with the pieces of text in it. */
function readBoxes(root: Element): PageBox[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="/article/"]')];
  return links.slice(0, MOST_BOXES).map((link) => ({ url: link.href, pieces: readPieces(link) }));
}

function readPieces(root: Element): string[] {
  const pieces: string[] = [];
  let size = 0;
  const enter = (node: Node): boolean => {
    if (node instanceof Text && node.data.trim() !== '') {
      size += node.length;
      if (size <= MOST_PIECES_TEXT) pieces.push(node.data);
    }
    return node instanceof Element && !node.matches(SKIPPED);
  };
  walk(root, { enter, leave: () => {} });
  return pieces;
}
