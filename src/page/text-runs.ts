import { readingOf } from './readable';

/** Text that reads as one piece: the text nodes of a block, in order, up to the next block, link or control. */
export interface TextRun {
  readonly kind: 'run';
  readonly text: string;
  /** The nodes that `text` is made of, in order; null for a break, which is one character. */
  readonly nodes: readonly (Text | null)[];
  /** One of them. */
  readonly node: Text;
}

/** A title, of which only the level is read. */
export interface Heading {
  readonly kind: 'heading';
  readonly element: Element;
  /** 1 for the page's title. */
  readonly level: number;
}

/** A place in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

const BREAK = '\n';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const USUAL_LEVEL = 2;
const NODES_PER_PAUSE = 64;

/**
 * The readable text and the headings under `root`, in document order, computed as they are asked for; undefined now and
 * then, so that the caller may pause. Of the text, only the runs with a node whose text `isWanted` are assembled: walking
 * over the others costs next to nothing. Shadow roots and frames are not entered. Returns 'lost' when the page has taken
 * away the place where the reading stood.
 *
 *     <p>Le test de <b>positionnement</b>{' '}Pix<br>est <a>obligatoire</a>.</p>
 *        └────────── one run ─────────────────────┘                       └ another
 */
export function* readText(
  root: Element,
  isWanted: (text: string) => boolean = () => true,
): Generator<TextRun | Heading | undefined, 'complete' | 'lost', void> {
  const headings = headingsByText(root);
  const isReadableParent = createReadableCheck();
  const done = new Set<Text>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(), count = 1; isShownText(node); node = walker.nextNode(), count += 1) {
    const heading = headings.get(node);
    if (heading !== undefined) yield heading;
    if (isWanted(node.data) && !done.has(node) && isReadableParent(node.parentElement)) {
      const run = runAround(node);
      for (const part of run.nodes) if (part !== null) done.add(part);
      yield run;
    } else if (count % NODES_PER_PAUSE === 0) yield undefined;
  }
  return root.contains(walker.currentNode) ? 'complete' : 'lost';
}

/** The headings under `root`, itself included, each by its first text node. */
function headingsByText(root: Element): Map<Text, Heading> {
  const elements = root.matches(HEADINGS) ? [root] : [...root.querySelectorAll(HEADINGS)];
  const headings = new Map<Text, Heading>();
  for (const element of elements) {
    const first = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (isShownText(first)) headings.set(first, { kind: 'heading', element, level: levelOf(element) });
  }
  return headings;
}

function levelOf(element: Element): number {
  const level = element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1];
  return Number(level ?? USUAL_LEVEL);
}

/** Asks once for each element. */
function createReadableCheck(): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  const check = (element: Element | null): boolean => {
    if (element === null) return true;
    const before = known.get(element);
    if (before !== undefined) return before;
    const isReadable = readingOf(element) !== 'skip' && check(element.parentElement);
    known.set(element, isReadable);
    return isReadable;
  };
  return check;
}

function runAround(node: Text): TextRun {
  const before = collect(node, 'previousSibling', 'lastChild').reverse();
  const nodes = [...before, node, ...collect(node, 'nextSibling', 'firstChild')];
  return { kind: 'run', text: textOf(nodes), nodes, node };
}

/** The run's nodes on one side of `from`, the nearest first. */
function collect(
  from: Node,
  sibling: 'nextSibling' | 'previousSibling',
  child: 'firstChild' | 'lastChild',
): (Text | null)[] {
  const nodes: (Text | null)[] = [];
  let node = from;
  for (;;) {
    // Out of inline elements, up to the block's edge.
    let next = node[sibling];
    while (next === null) {
      const parent = node.parentElement;
      if (parent === null || readingOf(parent) !== 'inline') return nodes;
      node = parent;
      next = node[sibling];
    }
    node = next;
    // Into inline elements, down to their first node.
    for (let inner: Node | null = node; inner !== null; inner = inner[child]) {
      node = inner;
      const reading = isElement(inner) ? readingOf(inner) : 'inline';
      if (reading === 'break') nodes.push(null);
      if (reading === 'break') break;
      if (reading !== 'inline') return nodes;
    }
    if (isText(node)) nodes.push(node);
  }
}

/** The walker shows nothing but text; to ask each node for its kind would take as long as the walk. */
function isShownText(node: Node | null): node is Text {
  return node !== null;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** The element itself or its nearest ancestor that is not inline: what a run never crosses. */
export function blockOf(element: Element): Element {
  let block = element;
  while (readingOf(block) === 'inline' && block.parentElement !== null) block = block.parentElement;
  return block;
}

/** Where the character at `index` of the run's text stands in the page; with `end`, the place just after it. */
export function pointIn({ nodes, node }: TextRun, index: number, end = false): TextPoint {
  let point: TextPoint = { node, offset: 0 };
  let start = 0;
  for (const part of nodes) {
    if (end ? start >= index : start > index) break;
    if (part !== null) point = { node: part, offset: Math.min(index - start, part.length) };
    start += part === null ? BREAK.length : part.length;
  }
  return point;
}

/** Whether the page still shows the run's text as it was read. */
export function isUnchanged({ text, nodes }: TextRun): boolean {
  return nodes.every((node) => node === null || node.isConnected) && textOf(nodes) === text;
}

function textOf(nodes: TextRun['nodes']): string {
  return nodes.map((node) => node?.data ?? BREAK).join('');
}
