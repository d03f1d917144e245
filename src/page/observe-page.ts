/** What has changed in the page: blocks whose text must be read again, or only what can be seen of it. */
export interface PageChange {
  /** Elements whose text has changed, been added or lost a part. */
  readonly dirty: ReadonlySet<Element>;
  /** Something may have been shown or hidden. */
  readonly visibility: boolean;
}

const VISIBILITY_ATTRIBUTES = ['hidden', 'class', 'style', 'open', 'aria-expanded'];
// They decide whether text is read at all.
const READING_ATTRIBUTES = ['aria-hidden', 'contenteditable', 'role'];

/**
 * Reports changes of the page's text in the microtask after they happen, before anything is painted.
 * `ignored`, our own element, never causes a report. Until `signal` aborts.
 */
export function observePage(
  root: Element,
  onChange: (change: PageChange) => void,
  { signal, ignored }: { readonly signal: AbortSignal; readonly ignored: Node },
): void {
  const observer = new MutationObserver((records) => {
    const dirty = new Set<Element>();
    let visibility = false;
    for (const record of records) {
      if (ignored.contains(record.target)) continue;
      if (record.type === 'attributes' && VISIBILITY_ATTRIBUTES.includes(record.attributeName ?? ''))
        visibility = true;
      else collectDirty(record, ignored, dirty);
    }
    if (dirty.size > 0 || visibility) onChange({ dirty, visibility });
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...VISIBILITY_ATTRIBUTES, ...READING_ATTRIBUTES],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

function collectDirty(record: MutationRecord, ignored: Node, dirty: Set<Element>): void {
  const changed = [...record.addedNodes, ...record.removedNodes].filter((node) => node !== ignored);
  if (record.type === 'childList' && changed.length === 0) return;
  const target = record.target instanceof Element ? record.target : record.target.parentElement;
  if (target !== null) dirty.add(target);
}
