/** How an element takes part in the page's readable text. */
export type Reading = 'block' | 'inline' | 'break' | 'skip';

// Text there is not prose: controls, code, what leads elsewhere, titles, and what is no text at all.
const SKIPPED =
  'a area audio button canvas code datalist embed fieldset form h1 h2 h3 h4 h5 h6 head iframe img input kbd ' +
  'label legend map math menu meter nav noscript object optgroup option output picture pre progress samp script select ' +
  'style summary svg template textarea title var video';
const INLINE =
  'abbr acronym b bdi bdo big cite data del dfn em font i ins mark q ruby rb rt s small span strike strong sub sup time tt u';
const BREAKS = 'br wbr';

const READINGS: ReadonlyMap<string, Reading> = new Map([
  ...SKIPPED.split(' ').map((name) => [name, 'skip'] as const),
  ...INLINE.split(' ').map((name) => [name, 'inline'] as const),
  ...BREAKS.split(' ').map((name) => [name, 'break'] as const),
]);

const SKIPPED_ROLES: ReadonlySet<string> = new Set(
  (
    'button checkbox combobox form heading link listbox menu menubar menuitem navigation option radio ' +
    'search searchbox slider spinbutton switch tab tablist textbox toolbar tree'
  ).split(' '),
);

/** Reads the tag and the attributes of `element`; its style is not looked at (see {@link isVisible}). */
export function readingOf(element: Element): Reading {
  const reading = READINGS.get(element.localName) ?? 'block';
  if (reading === 'skip' || reading === 'break' || !element.hasAttributes()) return reading;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return 'skip';
  if (element.getAttribute('aria-hidden') === 'true') return 'skip';
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false' ? 'skip' : reading;
}

// Hidden from sight but not from screen readers: at most this many pixels wide or high.
const SCREEN_READER_ONLY = 1;

/**
 * Whether the text directly in an element can be seen: rendered, not transparent, not cut off by an element around it
 * that has shrunk to a pixel, not put beyond the page's edge. Asks once for each element. Forces layout.
 */
export function createVisibilityCheck(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isUncut = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const isUncutItself =
      right + scrollX >= 0 &&
      bottom + scrollY >= 0 &&
      (Math.min(width, height) > SCREEN_READER_ONLY || getComputedStyle(element).overflow === 'visible');
    const isSeen = isUncutItself && (element.parentElement === null || isUncut(element.parentElement));
    known.set(element, isSeen);
    return isSeen;
  };
  return (element) => isRendered(element) && isUncut(element);
}

function isRendered(element: Element): boolean {
  if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
  const { parentElement } = element;
  // Such an element has no box of its own.
  return (
    parentElement !== null && getComputedStyle(element).display === 'contents' && isRendered(parentElement)
  );
}
