import type { Occurrence } from '../page/occurrences';
import type { Rect } from '../page/surroundings';
import { scrollRangeTo, tabStopBeside } from '../page/surroundings';
import type { ShadowHost } from '../ui/shadow-host';
import { createSurface } from '../ui/surface';
import { Card, type CardProps } from './card';
import { isSheet, placeBox, placeSheet, readingLine, type Size } from './placement';
import tooltipCss from './tooltip.css?inline';

/** The content of a card and the occurrence that it explains. */
interface ShownCard extends CardProps {
  readonly target: Occurrence;
  /** Opened by a click, a tap or a command: if a sheet covers the term, the page is scrolled. */
  readonly isAsked: boolean;
  /** Opened by a command: the term is scrolled into view and the card takes the focus. */
  readonly takesFocus: boolean;
}

/** The card on the page. */
export interface CardView {
  /** Shows the card beside its occurrence. */
  show(card: ShownCard): void;
  hide(): void;
  /** Updates the card's place after the occurrence may have moved. */
  place(): void;
  /** The boxes of the term and of the card in the viewport; undefined while no card is shown. */
  boxes(): { readonly term: Rect; readonly card: Rect } | undefined;
}

/** What the card needs of the page. */
export interface CardViewOptions {
  /** A live range over an occurrence; undefined when the page no longer has its text. */
  readonly rangeOf: (target: Occurrence) => Range | undefined;
  /** Whether the page is dark around a node. */
  readonly isDarkAround: (node: Node) => boolean;
  /** The element of the page that contains ours beside a node. */
  readonly homeBeside: (node: Node) => Element;
  /** Called when the focus leaves the card. */
  readonly onLeave: () => void;
  readonly signal: AbortSignal;
}

/** The type of {@link createCardView}, which the content script loads from a file of its own. */
export type CreateCardView = (host: ShadowHost, options: CardViewOptions) => CardView;

/** Creates the view in `host`. It ends when `signal` aborts. */
export function createCardView(
  host: ShadowHost,
  { rangeOf, isDarkAround, homeBeside, onLeave, signal }: CardViewOptions,
): CardView {
  const { root } = host;
  const surface = createSurface(host, { className: 'tooltip', css: tooltipCss, signal });
  const { element } = surface;
  let shown: Occurrence | undefined;
  const range = (): Range | undefined => shown && rangeOf(shown);

  const place = (): void => {
    const term = range();
    if (term !== undefined) placeBeside(element, term);
  };
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && root.contains(relatedTarget)) return;
    // The card stays when the window loses the focus, and when a removed button passes the focus on.
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
      // When the tour steps on, the next card inherits the focus.
      const hasFocus = takesFocus || root.activeElement !== null;
      shown = target;
      if (takesFocus) scrollToTerm(term);
      element.style.colorScheme = isDarkAround(term.startContainer) ? 'dark' : 'light';
      surface.show(<Card key={target} {...card} />, homeBeside(term.startContainer));
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

/** Scrolls the term up so that the card has room below it. */
function scrollToTerm(term: Range): void {
  scrollRangeTo(term, readingLine(viewportSize()));
}

function placeBeside(element: HTMLElement, term: Range): void {
  const { style } = element;
  const anchor = term.getBoundingClientRect();
  // The middle of a term that breaks over two lines is not in the term: no arrow points there.
  const isBroken = anchor.height > 1.5 * (term.getClientRects()[0]?.height ?? 0);
  const viewport = viewportSize();
  const isWide = isSheet(viewport, matchMedia('(pointer: coarse)').matches);
  element.classList.toggle('sheet', isWide);
  // Boxes are measured in pixels of the window; lengths are set in pixels of the page, which may have a CSS zoom.
  style.zoom = '';
  style.zoom = String(1 / element.currentCSSZoom);
  const place = (isWide ? placeSheet : placeBox)(anchor, naturalSize(element), viewport);
  style.left = `${place.left}px`;
  style.top = `${place.top}px`;
  style.maxHeight = `${place.maxHeight}px`;
  element.dataset['side'] = isBroken ? '' : (place.arrow?.side ?? '');
  style.setProperty('--arrow', `${place.arrow?.left ?? 0}px`);
}

/** The size at which the card does not scroll. Measured without resizing the card, which would reset its scroll position. */
function naturalSize(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect();
  // In a very low window the whole card scrolls, otherwise its body.
  const hidden = [...element.querySelectorAll('.card, .card-body')].map(
    ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
  );
  return { width, height: height + Math.max(0, ...hidden) };
}

/** The size of the window without scrollbars, before pinch zoom. */
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
