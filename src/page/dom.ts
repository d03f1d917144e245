// A form field shadows the form's property of the same name: `<input name="parentElement">`. Content scripts are
// affected, too. The getters on the prototypes are not shadowed.
const parentOfAny = getterOf(Node.prototype, 'parentElement');

/** The parent element of `node`, even of a form with such a field. */
export function parentOf(node: Node): Element | null {
  const parent: unknown = node instanceof HTMLFormElement ? parentOfAny.call(node) : node.parentElement;
  return parent instanceof Element ? parent : null;
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
  let element = node instanceof Element ? node : node.parentElement;
  while (element !== null && !elements.has(element)) element = parentOf(element);
  return element ?? undefined;
}

function getterOf(prototype: object, name: string): { call(node: Node): unknown } {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return getter ?? { call: () => null };
}
