import type { Rect } from '../page/hit-test';
import type { Occurrence } from '../page/occurrences';
import { isDarkAround, scrollRangeTo, tabStopBeside } from '../page/surroundings';
import type { ShadowHost } from '../ui/shadow-host';
import { createSurface } from '../ui/surface';
import { Card, type CardProps } from './card';
import { isSheet, placeBox, placeSheet, readingLine, type Size } from './placement';
import tooltipCss from './tooltip.css?inline';

/** What is shown of an occurrence. */
export interface ShownCard extends CardProps {
  readonly target: Occurrence;
  /** Opened by a gesture: the page is scrolled where a sheet would cover the term. */
  readonly isAsked: boolean;
  /** Opened by a command: the term is scrolled into view, and the focus goes to the card. */
  readonly takesFocus: boolean;
}

/** The card on the page. */
export interface CardView {
  /** Shows the card beside its occurrence. */
  show(card: ShownCard): void;
  hide(): void;
  /** Puts the card beside its occurrence again, which may have moved. */
  place(): void;
  /** Where the term and the card are in the viewport; undefined while nothing is shown. */
  boxes(): { readonly term: Rect; readonly card: Rect } | undefined;
}

/** What the card needs of the page. */
export interface CardViewOptions {
  /** A live range over an occurrence; undefined when its text has gone. */
  readonly rangeOf: (target: Occurrence) => Range | undefined;
  /** Called when the focus leaves the card. */
  readonly onLeave: () => void;
  readonly signal: AbortSignal;
}

/** {@link createCardView}, as the content script knows it. */
export type CreateCardView = (host: ShadowHost, options: CardViewOptions) => CardView;

/** Makes the view in `host`, until `signal` aborts. */
export function createCardView(host: ShadowHost, { rangeOf, onLeave, signal }: CardViewOptions): CardView {
  const { root } = host;
  const surface = createSurface(host, { className: 'tooltip', css: tooltipCss, signal });
  const { element } = surface;
  let shown: Occurrence | undefined;
  const range = (): Range | undefined => shown && rangeOf(shown);

  const place = (): void => {
    const term = range()?.getBoundingClientRect();
    if (term !== undefined) placeBeside(element, term);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    // A window that loses the focus keeps its card; a button that goes hands the focus on at once.
    queueMicrotask(() => {
      if (shown !== undefined && root.activeElement === null && document.hasFocus()) onLeave();
    });
  };
  const onTab = (event: KeyboardEvent): void => {
    const side = event.shiftKey ? 'before' : 'after';
    if (event.key !== 'Tab' || !isAtEdge(root, side)) return;
    const term = range();
    const stop = term && tabStopBeside(term.startContainer, side);
    if (stop === undefined) return;
    event.preventDefault();
    stop.focus();
  };
  const resizing = new ResizeObserver(place);
  resizing.observe(element);
  signal.addEventListener('abort', () => resizing.disconnect());
  element.addEventListener('focusout', onFocusOut, { signal });
  element.addEventListener('keydown', onTab, { signal });

  return {
    show({ target, isAsked, takesFocus, ...card }) {
      const term = rangeOf(target);
      if (term === undefined) return;
      // The card of the next term takes the focus over from that of the last.
      const hasFocus = takesFocus || root.activeElement !== null;
      shown = target;
      if (takesFocus) scrollToTerm(term);
      element.style.colorScheme = isDarkAround(term.startContainer) ? 'dark' : 'light';
      surface.show(<Card key={target} {...card} />, term.startContainer);
      place();
      if (isAsked && element.classList.contains('sheet') && isCovered(term, element)) scrollToTerm(term);
      if (hasFocus) root.querySelector<HTMLElement>('.card')?.focus();
    },
    hide() {
      shown = undefined;
      surface.hide();
    },
    place,
    boxes() {
      const term = surface.isShown() ? range() : undefined;
      return term && { term: term.getBoundingClientRect(), card: element.getBoundingClientRect() };
    },
  };
}

function isCovered(range: Range, element: Element): boolean {
  const [term, card] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
  return term.bottom > card.top && term.top < card.bottom;
}

/** Scrolls the term so far up that a card has room below it. */
function scrollToTerm(term: Range): void {
  scrollRangeTo(term, readingLine(viewportSize()));
}

function placeBeside(element: HTMLElement, anchor: Rect): void {
  const { style } = element;
  const viewport = viewportSize();
  const isWide = isSheet(viewport, matchMedia('(pointer: coarse)').matches);
  element.classList.toggle('sheet', isWide);
  // Boxes are measured in pixels of the window, lengths are set in those of the page, which may be zoomed.
  style.zoom = '';
  style.zoom = String(1 / element.currentCSSZoom);
  const place = (isWide ? placeSheet : placeBox)(anchor, naturalSize(element), viewport);
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  style.maxHeight = `${place.maxHeight}px`;
}

/** The size of the card when nothing of it needs to scroll, measured without a change of it, which would undo scrolling. */
function naturalSize(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect();
  const body = element.querySelector('.card-body');
  return { width, height: height + (body === null ? 0 : body.scrollHeight - body.clientHeight) };
}

/** The window without its scrollbars, whatever the zoom of the page. */
function viewportSize(): Size {
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return { width: width * scale, height: height * scale };
}

function isAtEdge(root: ShadowRoot, side: 'after' | 'before'): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>('a, button, summary')].filter((stop) =>
    stop.checkVisibility(),
  );
  const active = root.activeElement;
  if (side === 'after') return active === stops.at(-1);
  return active === stops[0] || active?.classList.contains('card') === true;
}
