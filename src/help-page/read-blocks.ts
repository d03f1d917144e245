import type { PageBlock } from '../learning/page-reading';
import { RAISED_DIGITS } from '../text/fold';
import { createPageText } from './page-text';
import {
  createLists,
  foldedIn,
  hasBox,
  isBlock,
  isClosedBox,
  isElement,
  isHidden,
  isText,
  type LookOf,
  walk,
} from './shown';

/** Crisp marks up lists, headings and notices as `span`s with these classes. */
const KINDS_BY_CLASS = [
  ['csh-markdown-title', 'heading'],
  ['csh-markdown-list', 'item'],
  ['csh-markdown-emphasis', 'notice'],
  ['csh-markdown-blockquote', 'notice'],
] as const;

const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const EXPONENT = /^[-−+]?\d+$/;
const NOTE_NUMBERS = /^\d{1,3}(?:(?: ?[,;–-] ?| )\d{1,3})*[).\]]?$/;
// What may be raised after a word: « dix<sup>e</sup> », « XXI<sup>ème</sup> ».
const ENDING = /^(?:[oh]|n?de?s?|(?:i?[eè])?[rm]?es?|i?[eè]rs?)$/i;
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
 * The visible blocks of text in `root`, and those that a button or tab opens by `aria-controls`. An `edge` marks where
 * Crisp's text of an article begins and ends. Any other box of words that is not shown is not read: it may be a part
 * that a script opens, so `closed` stands in its place, and an article with one is not complete. Words that are hidden
 * inside a line are left out without it. Undefined when `root` is too large for an article.
 */
export function readBlocks(
  root: Element,
  { lookOf, base, maxNodes }: PageReader,
  { title, isBox = false }: BlockContext = {},
): readonly PageBlock[] | undefined {
  const page = createPageText();
  const lists = createLists(lookOf);
  const folded = foldedIn(root);
  let opened: Node | undefined;
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
    const { localName } = node;
    if (isHidden(node, look, folded, opened !== undefined)) {
      if (isClosedBox(node, look)) page.leaveOut();
      if (localName === 'li' && hasBox(node, look)) lists.markerOf(node, look);
      return false;
    }
    if (localName === 'br') page.breakLine(isBox);
    page.append(labelOf(node));
    const isApart = isBlock(look) || (isBox && isSeparate(node, root));
    const script = /^su[bp]$/.test(localName) ? localName : look.verticalAlign;
    if (!isApart && /^su/.test(script)) {
      page.addWords(readScript(node, page.line(), script === 'sub'));
      return false;
    }
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
    if (folded.has(node.id)) opened ??= node;
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
    if (node === opened) opened = undefined;
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
  if (/^h[1-6]$/.test(localName)) return 'heading';
  if (localName === 'li') return 'item';
  if (localName === 'aside' || localName === 'blockquote') return 'notice';
  return KINDS_BY_CLASS.find(([name]) => element.classList.contains(name))?.[1];
}

/** Crisp writes the number of an item in its data-type, or "*". */
function crispMarker(element: Element): string {
  const type = element.getAttribute('data-type') ?? '';
  return /^\d+$/.test(type) ? `${type}.` : '•';
}

/** The words of an image or of a button that is an `input`. */
function labelOf(element: Element): string {
  if (!/^(?:img|input)$/.test(element.localName)) return '';
  const isButton = /^(?:button|submit|reset)$/i.test(element.getAttribute('type') ?? '');
  return element.getAttribute(isButton ? 'value' : 'alt') ?? '';
}

/**
 * The plain text of a raised or lowered element after `before`: m², 10³, 1er, n°, CO₂. Empty for a note call: a link to
 * a note, a symbol, or anything but a number's ending after a word (« Pix™ », « certification1) », « test note 1 »).
 */
function readScript(element: Element, before: string, isLowered: boolean): string {
  const said = (element.textContent ?? '').trim();
  if (isLowered) return EXPONENT.test(said) ? withDigits(said, LOWERED) : said;
  if (/^os?$/.test(said) && /n$/i.test(before)) return '°';
  if (isLinked(element) || !/[\p{L}\d]/u.test(said) || /^[[(].*[\])]$/.test(said)) return '';
  if (NOTE_NUMBERS.test(said.replace(/\s+/g, ' ')) && !BASE.test(before)) return '';
  if (WORD.test(before)) return ENDING.test(said) ? said : '';
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
