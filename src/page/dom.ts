// A form field shadows the form's property of its name: `<input name="parentElement">`. Content scripts are affected, too.
// Properties of the prototypes are not shadowed. `<iframe name="body">` shadows `document.body` for the page's scripts alone.

/** The parent element of `node`, even of a form with such a field. */
export function parentOf(node: Node): Element | null {
  const parent: unknown =
    node instanceof HTMLFormElement ? Reflect.get(Node.prototype, 'parentElement', node) : node.parentElement;
  return parent instanceof Element ? parent : null;
}

/** The parent in the flat tree: the slot of a slotted node, the host of an open or closed shadow root. */
export function flatParentOf(node: Node): Element | null {
  const { parentNode } = node;
  const slot: unknown = Reflect.get(node, 'assignedSlot');
  // Something else for a field of that name.
  if (slot instanceof HTMLSlotElement) return slot;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentOf(node);
}

/** The descendants of `root` (even a form) that match `selector`. */
export function allIn(root: Element, selector: string): readonly Element[] {
  return [...Element.prototype.querySelectorAll.call(root, selector)];
}

/** Whether `element` (even a form) matches `selector`. */
export function isLike(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The nearest of `elements` that is or contains `node`. */
export function enclosing(node: Node, elements: Pick<ReadonlySet<Element>, 'has'>): Element | undefined {
  let element = isElement(node) ? node : node.parentElement;
  while (element !== null && !elements.has(element)) element = parentOf(element);
  return element ?? undefined;
}

/** Of the indexes below `count`, how many pass `test`: those that do come first. Binary search. */
export function countFirst(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `node` stands before `other` or contains it. Slow among many siblings. */
export function isBefore(node: Node, other: Node): boolean {
  return (node.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}

/** Whether `node` is text; a form with a field named `nodeType` is not. */
export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

/** Whether `node` is an element. */
export function isElement(node: Node | null): node is Element {
  return node instanceof Element;
}

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

// Marked as pure, so that the card, which only asks for parents, holds no table.
const READINGS: ReadonlyMap<string, Reading> = /* @__PURE__ */ createReadings();
const SKIPPED_ROLES: ReadonlySet<string> = /* @__PURE__ */ createSkippedRoles();

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

function createReadings(): ReadonlyMap<string, Reading> {
  const read = (names: string, reading: Reading) => names.split(' ').map((name) => [name, reading] as const);
  return new Map([
    ...read(SKIPPED, 'skip'),
    ...read(INLINE, 'inline'),
    ...read('img picture svg canvas', 'image'),
    ['br', 'break'],
  ]);
}

function createSkippedRoles(): ReadonlySet<string> {
  return new Set(
    (
      'button checkbox combobox form heading link listbox menu menubar menuitem navigation option radio ' +
      'search searchbox slider spinbutton switch tab tablist textbox toolbar tree'
    ).split(' '),
  );
}
