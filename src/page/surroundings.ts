import { parentOf } from './dom';

const TABBABLE = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';
const DIALOGS = 'dialog[open], [role="dialog"][aria-modal="true"]';

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
  const [red = 0, green = 0, blue = 0] =
    /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(node.parentElement).color)?.slice(1).map(Number) ??
    [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 128;
}

/** The last visible dialog over the viewport's centre; in the State's design system, the page is not inert. */
export function coveringDialog(): Element | undefined {
  const [x, y] = [innerWidth / 2, innerHeight / 2];
  return [...document.querySelectorAll(DIALOGS)]
    .filter((dialog) => {
      const { left, right, top, bottom } = dialog.getBoundingClientRect();
      return left <= x && x <= right && top <= y && y <= bottom && dialog.checkVisibility();
    })
    .at(-1);
}

/** The element that Tab reaches after `node`, or before it; undefined at the ends of the page. */
export function tabStopBeside(node: Node, side: 'after' | 'before'): HTMLElement | undefined {
  const wanted = side === 'after' ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const stops = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) =>
      (node.compareDocumentPosition(element) & wanted) !== 0 &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled, [inert] *') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  return side === 'after' ? stops[0] : stops.at(-1);
}
