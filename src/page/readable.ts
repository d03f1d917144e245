/** How an element takes part in the page's readable text, by its tag and attributes. */
export type Reading = 'block' | 'inline' | 'break' | 'image' | 'skip';

// Elements whose text is not prose: controls, code, links, titles, non-text content.
const SKIPPED =
  'a area audio button code datalist embed fieldset form h1 h2 h3 h4 h5 h6 head iframe input kbd label legend map math ' +
  'menu meter nav noscript object optgroup option output pre progress samp script select style summary template textarea ' +
  'title var video';
const INLINE =
  'abbr acronym b bdi bdo big cite data del dfn em font i ins mark q ruby rb rt s small span strike strong sub sup time ' +
  'tt u wbr';

const READINGS: ReadonlyMap<string, Reading> = new Map([
  ...SKIPPED.split(' ').map((name) => [name, 'skip'] as const),
  ...INLINE.split(' ').map((name) => [name, 'inline'] as const),
  ...['img', 'picture', 'svg', 'canvas'].map((name) => [name, 'image'] as const),
  ['br', 'break'],
]);

const SKIPPED_ROLES: ReadonlySet<string> = new Set(
  (
    'button checkbox combobox form heading link listbox menu menubar menuitem navigation option radio ' +
    'search searchbox slider spinbutton switch tab tablist textbox toolbar tree'
  ).split(' '),
);

/** Reads the tag and the attributes of `element`, not its style. */
export function readingOf(element: Element): Reading {
  const name: unknown = element.localName;
  // A form field named `localName`.
  if (typeof name !== 'string') return 'skip';
  const reading = READINGS.get(name) ?? 'block';
  if (reading === 'skip' || reading === 'break' || !element.hasAttributes()) return reading;
  const role = element.getAttribute('role');
  if (role !== null && SKIPPED_ROLES.has(role)) return 'skip';
  if (reading !== 'image' && element.getAttribute('aria-hidden') === 'true') return 'skip';
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false' ? 'skip' : reading;
}
