import { readingOf } from './readable';

/** Text that reads as one piece: the text nodes of a block, in order, up to the next block, link or control. */
export interface TextRun {
  readonly text: string;
  /** The nodes that `text` is made of, each with the place in `text` where it begins. Breaks belong to none. */
  readonly parts: readonly TextPart[];
  /** The nearest block element around the run. */
  readonly block: Element;
}

/** A text node of a run. */
export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly length: number;
}

/** A place in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/**
 * The readable text under `root`, in document order, computed as it is asked for. `root` itself is read even when
 * its kind is skipped; ask {@link isReadable} first. Shadow roots and frames are not entered. Returns 'lost' when
 * the page has taken away the place where the reading stood.
 *
 *     <p>Le test de <b>positionnement</b>{' '}Pix<br>est <a>obligatoire</a>.</p>
 *        └────────── one run ─────────────────────┘                       └ another
 */
export function* textRuns(root: Element): Generator<TextRun, 'complete' | 'lost', void> {
  let text = '';
  let parts: TextPart[] = [];
  let block = blockOf(root);
  const take = (): TextRun => {
    const run = { text, parts, block };
    text = '';
    parts = [];
    return run;
  };

  let node: Node | null = root.firstChild;
  let isLost = false;
  while (node !== null) {
    let descend = false;
    if (node instanceof Text) {
      parts.push({ node, start: text.length, length: node.length });
      text += node.data;
    } else if (node instanceof Element) {
      const reading = readingOf(node);
      if (reading === 'break') text += '\n';
      else if (reading !== 'inline' && parts.length > 0) yield take();
      descend = reading === 'inline' || reading === 'block';
      if (reading === 'block') block = node;
    }
    if (descend && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    // Up until there is a next sibling; leaving a block ends its run.
    let current: Node | null = node;
    while (current !== null && current !== root) {
      if (current instanceof Element && current === block) {
        if (parts.length > 0) yield take();
        block = blockOf(current.parentElement ?? root);
      }
      if (current.nextSibling !== null) break;
      current = current.parentNode;
    }
    isLost = current === null;
    node = current === null || current === root ? null : current.nextSibling;
  }
  if (parts.length > 0) yield take();
  return isLost ? 'lost' : 'complete';
}

/** The element itself or its nearest ancestor that is not inline: what a run never crosses. */
export function blockOf(element: Element): Element {
  let block = element;
  while (readingOf(block) === 'inline' && block.parentElement !== null) block = block.parentElement;
  return block;
}

/** Whether neither `element` nor anything around it is of a kind that is skipped. */
export function isReadable(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (readingOf(at) === 'skip') return false;
  }
  return true;
}

/** Where the character at `index` of the run's text stands in the page; with `end`, the place just after it. */
export function pointIn(run: TextRun, index: number, end = false): TextPoint | undefined {
  const part = run.parts.findLast(({ start }) => (end ? start < index : start <= index));
  if (part === undefined) return undefined;
  return { node: part.node, offset: Math.min(index - part.start, part.node.length) };
}
