import type { PageBlock } from '../learning/page-reading';
import { RAISED_DIGITS } from '../text/fold';
import { createPageText } from './page-text';
import { createLists, foldedBy, isBlock, isElement, isHidden, isText, type LookOf, walk } from './shown';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Crisp marks up lists, headings and notices as `span`s with these classes. */
const KINDS_BY_CLASS = [
  ['csh-markdown-title', 'heading'],
  ['csh-markdown-list', 'item'],
  ['csh-markdown-emphasis', 'notice'],
  ['csh-markdown-blockquote', 'notice'],
] as const;

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const EXPONENT = /^[-−+]?\d+$/;
const NOTE_NUMBERS = /^\d{1,3}(?:(?: ?[,;–-] ?| )\d{1,3})+$/;
// « M<sup>e</sup> », « n<sup>o</sup> » and « D<sup>r</sup> » are abbreviations.
const NOTE_LETTER = /^[a-z]$/i;
const ENDING = /^[edoh]$/i;
const WORD = /\p{L}{3}$/u;
// Bases of exponents: a unit (km, s), a number of up to 3 digits, a parenthesis.
const BASE = /(?:(?:^|[^\p{L}])(?:[kdcmµn]?m|s)|(?:^|\D)\d{1,3}|\))$/u;

/** How a page is read. */
export interface PageReader {
  readonly lookOf: LookOf;
  /** The base URL of its links. */
  readonly base: string;
  readonly maxNodes: number;
}

/** What `root` is: an article, with its title; or with `isBox` a link of a category page, in which each span is a block. */
export interface BlockContext {
  readonly title?: Element | undefined;
  readonly isBox?: boolean;
}

/**
 * The visible blocks of text in `root`. An `edge` marks where Crisp's text of an article begins and ends. Undefined
 * when `root` is too large for an article.
 */
export function readBlocks(
  root: Node,
  { lookOf, base, maxNodes }: PageReader,
  { title, isBox = false }: BlockContext = {},
): readonly PageBlock[] | undefined {
  const page = createPageText();
  const lists = createLists();
  const folded = new Set<string>();
  /** For each open element, whether its text is separate. */
  const apart: boolean[] = [];
  let buttons = 0;
  let body: Node | undefined;

  const enter = (node: Node): boolean => {
    if (isText(node)) {
      if (buttons > 0) page.append(node.data);
      else page.addWords(node.data);
      return false;
    }
    if (!isElement(node)) return node === root;
    const look = lookOf(node);
    if (isHidden(node, look, folded)) return false;
    for (const id of foldedBy(node)) folded.add(id);
    if (node.localName === 'br') {
      if (isBox || page.isInItem()) page.append(' ');
      else page.part();
      return false;
    }
    if (node.localName === 'img') page.append(node.getAttribute('alt') ?? '');
    if (node.localName === 'sup' || node.localName === 'sub') {
      page.addWords(readScript(node, page.line()));
      return false;
    }
    const isApart = isBlock(node, look) || (isBox && isSeparate(node, root));
    if (isApart) page.part();
    apart.push(isApart);
    if (body === undefined && isBodyOfArticle(node)) {
      body = node;
      page.mark();
    }
    lists.enter(node, look);
    const kind = node === title ? 'title' : page.isInHeading() ? undefined : kindOf(node);
    if (kind === 'item') {
      const marker = node.localName === 'li' ? lists.markerOf(node, look) : crispMarker(node);
      page.begin({ element: node, kind, depth: Math.max(lists.depth(), 1), marker });
    } else if (kind !== undefined && !page.isInItem()) page.begin({ element: node, kind });
    if (node.localName === 'a') page.beginLink();
    if (node.localName === 'button') buttons += 1;
    return true;
  };
  const leave = (node: Node): void => {
    if (!isElement(node)) return;
    if (node.localName === 'a') page.endLink(resolve(node.getAttribute('href') ?? '', base));
    if (node.localName === 'button') buttons -= 1;
    const isApart = apart.pop() === true;
    if (!page.end(node) && isApart) page.part();
    lists.leave(node);
    if (node === body) page.mark();
  };
  return walk(root, maxNodes, { enter, leave }) ? page.finish() : undefined;
}

/** `href` as an absolute URL, '' when invalid. */
export function resolve(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : '';
}

/** Whether a span in a link is a text of its own (question or answer), not part of a sentence. */
function isSeparate(element: Element, link: Node): boolean {
  if (element.localName !== 'span') return false;
  for (let inner: Node = element; inner.parentNode !== null; inner = inner.parentNode) {
    if (inner.parentNode === link) return !(isWords(inner.previousSibling) && isWords(inner.nextSibling));
    if ([...inner.parentNode.childNodes].some(isWords)) return false;
  }
  return false;
}

function isWords(node: Node | null): boolean {
  return isText(node) && node.data.trim() !== '';
}

function isBodyOfArticle(element: Element): boolean {
  return element.classList.contains('csh-article-content-text') || element.getAttribute('role') === 'article';
}

function kindOf(element: Element): 'heading' | 'item' | 'notice' | undefined {
  const { localName } = element;
  if (HEADINGS.has(localName)) return 'heading';
  if (localName === 'li') return 'item';
  if (localName === 'aside' || localName === 'blockquote') return 'notice';
  return KINDS_BY_CLASS.find(([name]) => element.classList.contains(name))?.[1];
}

/** Crisp writes the number of an item in its data-type, or "*". */
function crispMarker(element: Element): string {
  const type = element.getAttribute('data-type') ?? '';
  return /^\d+$/.test(type) ? `${type}.` : '•';
}

/**
 * The plain text of a `sup` or `sub` after `before`: m², 10³, 1er, n°, CO₂. Empty for a note call: a link to a note, a
 * symbol, or a number, numbers or a letter after a word.
 */
function readScript(element: Element, before: string): string {
  const said = (element.textContent ?? '').trim();
  const isRaised = element.localName === 'sup';
  if (!isRaised) return EXPONENT.test(said) ? withDigits(said, LOWERED) : said;
  if (/^os?$/.test(said) && /n$/i.test(before)) return '°';
  if (isLinked(element) || !/[\p{L}\d]/u.test(said) || /^[[(].*[\])]$/.test(said)) return '';
  if (NOTE_NUMBERS.test(said.replace(/\s+/g, ' ')) && !BASE.test(before)) return '';
  if (NOTE_LETTER.test(said) && !ENDING.test(said) && WORD.test(before)) return '';
  if (!EXPONENT.test(said)) return said;
  return said !== '1' && BASE.test(before) ? withDigits(said, RAISED_DIGITS) : '';
}

function isLinked(element: Element): boolean {
  const { parentElement } = element;
  return (
    element.getElementsByTagName('a').length > 0 ||
    (parentElement?.localName === 'a' && parentElement.getAttribute('href')?.startsWith('#') === true)
  );
}

function withDigits(said: string, digits: string): string {
  return said
    .replace(/[-−]/, digits === RAISED_DIGITS ? '⁻' : '₋')
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
