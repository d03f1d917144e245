// A form hands out its fields under their names, before its own properties: `<input name="parentElement">`. Isolated
// worlds see that too. The readers of prototypes are out of its reach.
const parentOfAny = getterOf(Node.prototype, 'parentElement');

/** The parent element of `node`, whatever the fields of a form are named. */
export function parentOf(node: Node): Element | null {
  const parent: unknown = node instanceof HTMLFormElement ? parentOfAny.call(node) : node.parentElement;
  return parent instanceof Element ? parent : null;
}

/** The elements under `root`, a form or not, that `selector` matches. */
export function allIn(root: Element, selector: string): readonly Element[] {
  return [...Element.prototype.querySelectorAll.call(root, selector)];
}

/** Whether `element`, a form or not, matches `selector`. */
export function isLike(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The nearest of `elements` around `node`, itself included. */
export function enclosing(node: Node, elements: Pick<ReadonlySet<Element>, 'has'>): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement;
  while (element !== null && !elements.has(element)) element = parentOf(element);
  return element ?? undefined;
}

function getterOf(prototype: object, name: string): { call(node: Node): unknown } {
  const getter = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return getter ?? { call: () => null };
}
