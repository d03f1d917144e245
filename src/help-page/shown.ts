// Compared by name: matching selectors took most of the time on a large page.
const SKIPPED = namesIn(
  'head script style noscript template nav footer form select textarea datalist svg iframe audio video canvas object rp del s strike',
);
// The elements that a browser shows as boxes.
const BLOCKS = /* @__PURE__ */ namesIn(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu ol p pre search section summary table tbody td tfoot th thead tr ul',
);
// Elements that hold whole paragraphs, or are one.
const PARTS =
  /^(?:article|aside|blockquote|details|div|d[dlt]|figure|h[1-6]|li|[ou]l|p|pre|section|table|t[dr])$/;
const HIDING_CLASS =
  /(?:^|\s)(?:csh-markdown-(?:delete|code-clipboard)|(?:fr-)?sr-only|visually-hidden|screen-reader-text)(?!\S)/;

/** The callbacks of a {@link walk}. */
export interface Visitor {
  /** Returns whether to visit children. */
  readonly enter: (node: Node) => boolean;
  /** Called after the node's children, if `enter` returned true. */
  readonly leave?: (node: Node) => void;
}

/**
 * Visits `root` and its descendants in document order. False when there are more than `maxNodes`. It goes on by the
 * parent's `childNodes`: a form's own `nextSibling` may be a field of that name.
 */
export function walk(root: Node, maxNodes: number, { enter, leave }: Visitor): boolean {
  const open: { readonly node: Node; readonly children: Iterator<Node> }[] = [];
  let node = root;
  for (let count = 0; count < maxNodes; count += 1) {
    if (enter(node)) open.push({ node, children: node.childNodes.values() });
    let next = open.at(-1)?.children.next();
    while (next?.done === true) {
      const closed = open.pop();
      if (closed !== undefined) leave?.(closed.node);
      next = open.at(-1)?.children.next();
    }
    if (next === undefined) return true;
    node = next.value;
  }
  return false;
}

/** Compares `nodeType`: outside a browser, documents have other classes. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** See {@link isElement}. */
export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}

// Which text is visible, and where blocks end: the same rules for a visited page and an imported saved page.

/** The style properties that the rules need, '' where unknown but for `display`. A computed style is a `Look`. */
export interface Look {
  readonly display: string;
  readonly visibility: string;
  readonly textDecoration: string;
  readonly listStyleType: string;
  readonly verticalAlign: string;
}

/** Gives the look of an element. */
export type LookOf = (element: Element) => Look;

/**
 * The look from the style attribute, for a document without layout: each property's whole last value. An element has the
 * display that browsers give it.
 */
export function writtenLook(element: Element): Look {
  const { localName } = element;
  const style = element.getAttribute('style') ?? '';
  const declared = (name: string): string =>
    [...style.matchAll(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;!]+?)\\s*(?=[;!]|$)`, 'gi'))]
      .at(-1)?.[1]
      ?.toLowerCase() ?? '';
  const usual = localName === 'li' ? 'list-item' : BLOCKS.has(localName) ? 'block' : 'inline';
  return {
    display: declared('display') || usual,
    visibility: declared('visibility'),
    textDecoration: declared('text-decoration(?:-line)?'),
    listStyleType: declared('list-style(?:-type)?'),
    verticalAlign: declared('vertical-align'),
  };
}

/**
 * Whether the element's text is not shown, struck out, decorative or part of a control. A collapsed part that the
 * reader can open counts as shown: closed details, `hidden="until-found"`, an id in `folded`. With `isInside` such a
 * part, `visibility` is inherited from it and does not count.
 */
export function isHidden(
  element: Element,
  look: Look,
  folded?: ReadonlySet<string>,
  isInside = false,
): boolean {
  if (isForm(element) || SKIPPED.has(element.localName) || look.textDecoration.includes('line-through'))
    return true;
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return true;
  if (HIDING_CLASS.test(element.getAttribute('class') ?? '')) return true;
  if (folded?.has(element.id)) return false;
  return (
    element.getAttribute('aria-hidden') === 'true' || !hasBox(element, look) || (!isInside && isUnseen(look))
  );
}

/** Whether `element` is a box of words that the page does not show now, but may show later. */
export function isClosedBox(element: Element, look: Look): boolean {
  return (
    PARTS.test(element.localName) &&
    (isUnseen(look) || !hasBox(element, look)) &&
    /\p{L}/u.test(element.textContent ?? '')
  );
}

function isUnseen({ visibility }: Look): boolean {
  return /^[hc]/.test(visibility);
}

/** Whether the element takes up space: an item that does has a number, though its text may be unseen. */
export function hasBox(element: Element, { display }: Look): boolean {
  const hidden = element.getAttribute('hidden');
  return display !== 'none' && (hidden === null || hidden === 'until-found');
}

/** The ids of the collapsed parts that the buttons and tabs in `root` open, wherever they are. */
export function foldedIn(root: Element): ReadonlySet<string> {
  const buttons = [...root.querySelectorAll('[aria-expanded=false],[role=tab]')];
  const ids = buttons.flatMap((button) => (button.getAttribute('aria-controls') ?? '').split(/\s+/));
  // Without ids, a button must not open the elements that have none.
  return new Set(ids.filter((id) => id !== ''));
}

/** By its class: a field named `localName` shadows the form's. Outside a browser, no field does. */
function isForm(element: Element): boolean {
  return typeof HTMLFormElement !== 'undefined' && element instanceof HTMLFormElement;
}

/** Whether the element's text is separate from the surrounding text. */
export function isBlock({ display }: Look): boolean {
  return !/^(?:$|inline|ruby|contents)/.test(display);
}

function namesIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

interface OpenList {
  readonly element: Element;
  readonly look: Look;
  readonly step: number;
  next: number;
}

const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
});
const MAX_ROMAN = 3999;
const LETTERS = 26;
// As in HTML: a larger number is no number.
const MAX_NUMBER = 2 ** 31;

/** Counts the items of the open lists of a walk; those without a box have no number. */
export function createLists(lookOf: LookOf) {
  const open: OpenList[] = [];
  return {
    depth: () => open.length,
    enter(element: Element, look: Look): void {
      if (!['ol', 'ul', 'menu'].includes(element.localName)) return;
      const isReversed = element.hasAttribute('reversed');
      const first = isReversed
        ? [...element.children].filter((item) => item.localName === 'li' && hasBox(item, lookOf(item))).length
        : 1;
      open.push({ element, look, next: numberIn(element, 'start') ?? first, step: isReversed ? -1 : 1 });
    },
    leave(node: Node): void {
      if (open.at(-1)?.element === node) open.pop();
    },
    /**
     * The marker of an item as the page shows it, "•" or "3."; counts the item. Undefined without one, also where a
     * style writes one before the text (`::before`): the reader does not know it.
     */
    markerOf(item: Element, { display, listStyleType }: Look): string | undefined {
      const list = open.at(-1);
      // Written styles are not inherited, and outrank the attribute.
      const style = listStyleType || list?.look.listStyleType || list?.element.getAttribute('type') || '';
      const isMarked = !/\bnone\b/.test(style) && display.includes('list-item');
      if (list?.element.localName !== 'ol') return isMarked ? '•' : undefined;
      const number = numberIn(item, 'value') ?? list.next;
      list.next = number + list.step;
      return isMarked ? `${writeNumber(number, style)}.` : undefined;
    },
  };
}

/** `style`: a value of the attribute `type`, or of `list-style-type`. */
function writeNumber(number: number, style: string): string {
  const write = /^i$|roman/i.test(style) ? inRoman : /^a$|alpha|latin/i.test(style) ? inLetters : String;
  const written = write(number);
  return /^[AI]$|upper/.test(style) ? written.toUpperCase() : written;
}

function inRoman(number: number): string {
  if (number < 1 || number > MAX_ROMAN) return String(number);
  const [letters, value] = ROMAN.find(([, step]) => step <= number) ?? ['', number];
  return letters + (number > value ? inRoman(number - value) : '');
}

function inLetters(number: number): string {
  if (number < 1) return String(number);
  const rest = Math.floor((number - 1) / LETTERS);
  return (
    (rest > 0 ? inLetters(rest) : '') + String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % LETTERS))
  );
}

function numberIn(element: Element, name: string): number | undefined {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Math.abs(number) < MAX_NUMBER ? number : undefined;
}
