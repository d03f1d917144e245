import { countFirst, flatParentOf, isBefore, isLike, parentOf } from './dom';

// No forms: their fields may shadow what is asked of them.
const TABBABLE =
  ':is(a[href], button, iframe, input, select, summary, textarea, [contenteditable], [tabindex]):not(form, :disabled, [inert] *)';
const INERT_AROUND = ':modal, :fullscreen';
const LAYERS = `${INERT_AROUND}, :popover-open:not([popover="manual"])`;
const DIALOGS = 'dialog[open], [role="dialog"][aria-modal="true"]:not(form)';

/** A rectangle of the viewport, in CSS pixels. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Whether the point lies in `rect`, edges included. */
export function isInRect(x: number, y: number, rect: Rect): boolean {
  return x >= rect.left && x <= rect.left + rect.width && y >= rect.top && y <= rect.top + rect.height;
}

/** Scrolls the ancestors of `range` to place it `y` CSS pixels below the top of the viewport, if possible. */
export function scrollRangeTo(range: Range, y: number): void {
  const parent = range.startContainer.parentElement;
  parent?.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let element: Element | null = parent; element !== null; element = parentOf(element)) {
    const canScroll =
      element === document.scrollingElement || /auto|scroll/.test(getComputedStyle(element).overflowY);
    if (canScroll) element.scrollBy({ top: range.getBoundingClientRect().top - y, behavior: 'instant' });
  }
}

/** Whether the text around `node` is light, so the page is dark; ignores the OS theme. */
export function isDarkAround(node: Node): boolean {
  if (node.parentElement === null) return false;
  const { color } = getComputedStyle(node.parentElement);
  // rgb(255, 255, 255), color(srgb 1 1 1), lab(100 0 0), oklab(1 0 0)
  const [first = 0, second = 0] = color.split(/[( ,]/).map(Number.parseFloat).filter(Number.isFinite);
  // Of red, green and blue, the eye sees green far the brightest.
  const lightness = /^(?:ok)?l/.test(color) ? first : second;
  return lightness > (color.startsWith('rgb') ? 128 : color.startsWith('l') ? 50 : 0.5);
}

/**
 * The parent for our element beside `node`, a node of the page. Everything outside a modal dialog and a full-screen
 * element is inert, and a click outside an auto popover closes it. In a dialog of an open shadow root, the parent is the
 * element of the page that is slotted into it.
 */
export function homeBeside(node: Node): Element {
  let slotted: Element | null = null;
  for (let at = flatParentOf(node); at !== null; at = flatParentOf(at)) {
    const isOfPage = at.getRootNode() === document;
    if (isLike(at, LAYERS)) return isOfPage ? at : (slotted ?? node.parentElement ?? at);
    if (isOfPage) slotted = at;
  }
  return [...document.querySelectorAll(INERT_AROUND)].at(-1) ?? document.documentElement;
}

/** The last visible dialog over the viewport's centre; in the State's design system, the page is not inert. */
export function coveringDialog(): Element | undefined {
  const x = innerWidth / 2;
  const y = innerHeight / 2;
  return [...document.querySelectorAll(DIALOGS)]
    .filter((dialog) => isInRect(x, y, dialog.getBoundingClientRect()) && dialog.checkVisibility())
    .at(-1);
}

/** The element that Tab reaches after `node`, or before it; undefined at the ends of the page. */
export function tabStopBeside(node: Node, side: 'after' | 'before'): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>(TABBABLE)];
  const count = countFirst(stops.length, (index) => isBefore(stops[index] ?? node, node));
  return side === 'after' ? stops.slice(count).find(isTabStop) : stops.slice(0, count).findLast(isTabStop);
}

function isTabStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true });
}
