import { allIn, isElement, isLike, isText, parentOf, readingOf } from './dom';
import { NODES_PER_PAUSE, readRun, type TextRun } from './text-runs';

/** A heading; only its level is read. */
export interface Heading {
  readonly kind: 'heading';
  readonly element: Element;
  /** 1 for the page's title. */
  readonly level: number;
}

/** A {@link readText} result; undefined where the caller may pause. */
export type TextItem = TextRun | Heading | undefined;

// A form is no heading: its fields may shadow what is read of it.
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]:not(form)';
const USUAL_LEVEL = 2;
// Their `textContent` is tested first: it creates no object per text node.
const TEXT_BLOCKS: ReadonlySet<string> = new Set('p li td th dd dt figcaption caption blockquote'.split(' '));

/** Options of {@link readText}. */
export interface ReadingOptions {
  /** Whether a text may contain a match, or the beginning of one at its end. Other text is skipped. */
  readonly mayHold?: (text: string) => boolean;
  /** Whether blocks inside `root` are read, too. */
  readonly isDeep?: boolean;
}

/**
 * Yields the readable text and the headings under the block `root` in document order, and undefined now and then, so
 * that the caller may pause. Does not enter shadow roots and frames. Returns 'lost' when the page has removed the
 * current node.
 *
 *     <p>Le test de <b>positionnement</b>{' '}Pix<br>est <a>obligatoire</a>.</p>
 *        └────────── one run ─────────────────────┘                       └ another
 */
export function* readText(
  root: Element,
  { mayHold = () => true, isDeep = true }: ReadingOptions = {},
): Generator<TextItem, 'complete' | 'lost', void> {
  if (!isReadable(parentOf(root))) return 'complete';
  if (readingOf(root) === 'skip') {
    yield* readHeadings(root);
    return 'complete';
  }
  const headings = isDeep ? headingsIn(root) : new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  // The block whose text passed `mayHold`: its elements are not tested again.
  let wanted: Element | undefined;
  const read = new WeakSet<Text>();
  let node = walker.firstChild();
  for (let count = 1; node !== null; count += 1) {
    let isEntered = false;
    if (isText(node)) {
      if (!read.has(node) && mayHold(node.data)) {
        const run = yield* readRun(node);
        yield run;
        // Hidden text between its nodes is not part of it: it is a run of its own, and may be shown later.
        for (const part of run.nodes) if (typeof part !== 'string') read.add(part);
      }
    } else if (isElement(node)) {
      if (wanted?.contains(node) !== true) wanted = undefined;
      const reading = readingOf(node);
      if (reading === 'skip' && headings.has(node)) yield* readHeadings(node);
      else if (reading === 'inline' || (reading === 'block' && isDeep)) {
        isEntered =
          wanted !== undefined || headings.has(node) || !isAsked(node) || mayHold(node.textContent ?? '');
        if (isEntered && isAsked(node)) wanted ??= node;
      }
    }
    if (count % NODES_PER_PAUSE === 0) yield undefined;
    node = (isEntered ? walker.firstChild() : null) ?? nextOutside(walker);
  }
  return root.contains(walker.currentNode) ? 'complete' : 'lost';
}

/** Whether the text of `element` is tested before its nodes are visited. */
function isAsked(element: Element): boolean {
  return TEXT_BLOCKS.has(element.localName) || element.firstElementChild === null;
}

/** The next node that is not inside the current one. */
function nextOutside(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next !== null || walker.parentNode() === null) return next;
  }
}

/** The headings under `root`, and their ancestors. */
function headingsIn(root: Element): Set<Element> {
  const marked = new Set<Element>();
  for (const heading of allIn(root, HEADINGS)) {
    for (let at: Element | null = heading; at !== null && at !== root && !marked.has(at); at = parentOf(at))
      marked.add(at);
  }
  return marked;
}

function* readHeadings(element: Element): Generator<Heading, void, void> {
  for (const heading of isLike(element, HEADINGS) ? [element] : allIn(element, HEADINGS)) {
    if (heading.textContent?.trim() !== '')
      yield { kind: 'heading', element: heading, level: levelOf(heading) };
  }
}

function levelOf(element: Element): number {
  const level = element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1];
  return Number(level ?? USUAL_LEVEL);
}

function isReadable(element: Element | null): boolean {
  for (let at = element; at !== null; at = parentOf(at)) if (readingOf(at) === 'skip') return false;
  return true;
}
