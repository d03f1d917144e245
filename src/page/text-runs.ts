import { IMAGE } from '../terms/term-matcher';
import { RAISED_DIGITS } from '../text/fold';
import { countFirst, isElement, isText, parentOf, readingOf } from './dom';

/** Continuous text: the text nodes of a block, in order, up to the next box, link or control. */
export interface TextRun {
  readonly kind: 'run';
  readonly text: string;
  /** The parts of `text`, in order: text nodes, and one character for each break or image. */
  readonly nodes: readonly (Text | Gap)[];
  /** The offset of each part in `text`. */
  readonly starts: readonly number[];
  /** One of the text nodes. */
  readonly node: Text;
}

/** A place in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** How many nodes may be read before a pause. */
export const NODES_PER_PAUSE = 64;
const BREAK = '\n';
// Circled letters, a to z, are signs and fold to plain letters; not all letters exist raised.
const CIRCLED_A = 0x24d0;
// A note call is short. The styles of all text would cost more than the rest of a scan.
const MAX_RAISED = 8;
type Gap = typeof BREAK | typeof IMAGE;
// With another display an element is a separate box: a `<b>` that floats or is a flex item.
const FLOWING = /^(?:$|inline|contents|ruby)/;

/** Reads the run around `node`; may pause. */
export function* readRun(node: Text): Generator<undefined, TextRun, void> {
  const before = yield* collect(node, 'previousSibling', 'lastChild');
  const after = yield* collect(node, 'nextSibling', 'firstChild');
  const nodes = before.reverse().concat(node, after);
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const [place, part] of nodes.entries()) {
    starts.push(length);
    texts.push(textOf(part));
    length += part.length;
    if (place % NODES_PER_PAUSE === NODES_PER_PAUSE - 1) yield undefined;
  }
  return { kind: 'run', text: texts.join(''), nodes, starts, node };
}

/** The run's nodes on one side of `from`, the nearest first. */
function* collect(
  from: Node,
  sibling: 'nextSibling' | 'previousSibling',
  child: 'firstChild' | 'lastChild',
): Generator<undefined, (Text | Gap)[], void> {
  const nodes: (Text | Gap)[] = [];
  let node = from;
  for (let count = 1; ; count += 1) {
    // Leave inline elements, up to the edge of the box.
    let next = node[sibling];
    while (next === null) {
      const parent = node.parentElement;
      if (parent === null || readingOf(parent) !== 'inline' || partOf(parent) !== 'inline') return nodes;
      node = parent;
      next = node[sibling];
    }
    node = next;
    // Enter inline elements, to their first node.
    for (let inner: Node | null = node; inner !== null; inner = inner[child]) {
      node = inner;
      const part = isElement(inner) ? partOf(inner) : 'inline';
      if (part === 'end') return nodes;
      if (part === BREAK || part === IMAGE) nodes.push(part);
      if (part !== 'inline') break;
    }
    if (isText(node)) nodes.push(node);
    if (count % NODES_PER_PAUSE === 0) yield undefined;
  }
}

/** The role of an element in a run, given its display. */
function partOf(element: Element): 'inline' | 'end' | 'nothing' | Gap {
  const reading = readingOf(element);
  if (reading === 'break') return BREAK;
  const { display } = getComputedStyle(element);
  if (display === 'none') return 'nothing';
  if (!FLOWING.test(display)) return 'end';
  if (reading === 'inline') return 'inline';
  // Icons, empty anchors, custom elements without text.
  return reading === 'image' || element.textContent === '' ? IMAGE : 'end';
}

/** The nearest of `element` and its ancestors that is not inline. A run stays inside it. */
export function blockOf(element: Element): Element {
  let block = element;
  for (let at: Element | null = element; at !== null && readingOf(block) === 'inline'; at = parentOf(at))
    block = at;
  return block;
}

/** The point in the page at `index` of the run's text; with `end`, in the node of the character before. */
export function pointIn(run: TextRun, index: number, end = false): TextPoint {
  const { nodes, starts, node } = run;
  for (let place = placeOf(run, end ? index - 1 : index); place >= 0; place -= 1) {
    const part = nodes[place];
    if (part !== undefined && typeof part !== 'string')
      return { node: part, offset: Math.min(index - (starts[place] ?? 0), part.length) };
  }
  return { node, offset: 0 };
}

/** Whether the run's nodes in the page still hold its text from `start` to `end`. */
export function isUnchanged(run: TextRun, start: number, end: number): boolean {
  for (let place = placeOf(run, start); (run.starts[place] ?? end) < end; place += 1) {
    const part = run.nodes[place] ?? BREAK;
    const from = run.starts[place] ?? 0;
    const [first, last] = [Math.max(0, start - from), end - from];
    if (typeof part === 'string') continue;
    if (!part.isConnected) return false;
    const read = run.text.slice(from + first, Math.min(end, run.starts[place + 1] ?? end));
    if (textOf(part).slice(first, last) !== read) return false;
  }
  return true;
}

/** The parent elements of the run's text from `start` to `end`. */
export function parentsIn(run: TextRun, start: number, end: number): ReadonlySet<Element> {
  const parents = new Set<Element>();
  for (let place = placeOf(run, start); (run.starts[place] ?? end) < end; place += 1) {
    const part = run.nodes[place];
    if (part !== undefined && typeof part !== 'string' && part.parentElement !== null)
      parents.add(part.parentElement);
  }
  return parents;
}

/** Whether both were read from the same nodes with the same text. */
export function isSameRun(one: TextRun, other: TextRun): boolean {
  return (
    one.text === other.text &&
    one.nodes.length === other.nodes.length &&
    one.nodes.every((part, place) => part === other.nodes[place])
  );
}

/** The index of the run's last node that starts at or before `index`. */
function placeOf({ starts }: TextRun, index: number): number {
  return countFirst(starts.length, (place) => (starts[place] ?? 0) <= index) - 1;
}

/**
 * The text of a part. In `<sup>`, or where a style raises it, digits and letters, note calls or parts of a name, become
 * raised and circled ones.
 */
function textOf(part: Text | Gap): string {
  if (typeof part === 'string') return part;
  const parent = part.parentElement;
  const isLong = part.length > MAX_RAISED;
  if (parent?.closest('sup') === null && (isLong || getComputedStyle(parent).verticalAlign !== 'super'))
    return part.data;
  return part.data.replace(/[\da-z]/gi, (character) => {
    const value = Number.parseInt(character, 36);
    return RAISED_DIGITS[value] ?? String.fromCharCode(CIRCLED_A + value - 10);
  });
}
