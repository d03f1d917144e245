import { readingOf } from './readable';

/** What has changed in the page. */
export interface PageChange {
  /** Elements to be read with all that is in them: they are new, or what decides whether they are read has changed. */
  readonly deep: ReadonlySet<Element>;
  /** Elements whose own text has changed, beside the blocks in them. */
  readonly shallow: ReadonlySet<Element>;
  /** Text may have left the page or its place in it. */
  readonly isMoved: boolean;
  /** The page has another root element, or none: `document.open`, a replaced `<html>`. */
  readonly isReplaced: boolean;
  /** Text may have been shown or hidden. */
  readonly isSeenAnew: boolean;
}

// They decide whether text is read at all; all others that are observed, whether it is seen.
const READING_ATTRIBUTES = ['aria-hidden', 'contenteditable', 'role'];
const VISIBILITY_ATTRIBUTES = ['hidden', 'class', 'style', 'open', 'aria-expanded', 'inert'];
// So many new children, and no fewer than this part of all, are read with their parent.
const MANY = 64;
const MIN_NEW_PART = 0.25;

/**
 * Reports changes of the document in the microtask after they happen, before anything is painted, and also those that may only
 * show or hide text. `ignored`, our own element, never causes one. Until `signal` aborts.
 */
export function observePage(
  onChange: (change: PageChange) => void,
  { signal, ignored }: { readonly signal: AbortSignal; readonly ignored: Node },
): void {
  const observer = new MutationObserver((records) => {
    const change = {
      deep: new Set<Element>(),
      shallow: new Set<Element>(),
      isMoved: false,
      isReplaced: false,
      isSeenAnew: false,
    };
    let isReported = false;
    for (const record of records) {
      if (ignored.contains(record.target)) continue;
      const { type, target, attributeName } = record;
      if (type === 'childList') isReported = readChildren(record, ignored, change) || isReported;
      else isReported = true;
      if (type === 'characterData' && target.parentElement !== null) change.shallow.add(target.parentElement);
      if (type !== 'attributes' || !READING_ATTRIBUTES.includes(attributeName ?? '')) continue;
      // The text around it may read otherwise, too.
      if (target.parentElement !== null) change.deep.add(target.parentElement);
      change.isMoved = true;
    }
    if (isReported) onChange(change);
  });
  observer.observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...VISIBILITY_ATTRIBUTES, ...READING_ATTRIBUTES],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Adds what new and lost children of an element ask for to `change`; false when only our own element was among them. */
function readChildren(
  { target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord,
  ignored: Node,
  change: {
    readonly deep: Set<Element>;
    readonly shallow: Set<Element>;
    isMoved: boolean;
    isReplaced: boolean;
  },
): boolean {
  const [added, removed] = [addedNodes, removedNodes].map((nodes) =>
    [...nodes].filter((node) => node !== ignored),
  );
  if (added === undefined || removed === undefined || added.length + removed.length === 0) return false;
  change.isMoved ||= removed.length > 0;
  if (!(target instanceof Element)) {
    change.isReplaced = true;
    return true;
  }
  // A box that comes or goes parts or joins the text beside it.
  const isBesideText = isInline(previousSibling) || isInline(nextSibling);
  if (isBesideText || added.some(isInline) || removed.some(isInline)) change.shallow.add(target);
  if (added.length > MANY && added.length > target.childNodes.length * MIN_NEW_PART) change.deep.add(target);
  else {
    for (const node of added) {
      if (!(node instanceof Element)) continue;
      if (readingOf(node) !== 'inline') change.deep.add(node);
      else if (node.firstElementChild !== null) change.deep.add(target);
    }
  }
  return true;
}

function isInline(node: Node | null): boolean {
  if (node instanceof Element) return readingOf(node) === 'inline';
  return node instanceof Text && node.data.trim() !== '';
}
