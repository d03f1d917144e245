/** What is done with each node on a {@link walk}. */
export interface Visitor {
  /** Says whether to look into the node. */
  readonly enter: (node: Node) => boolean;
  /** Called after the node's content; only for nodes that were looked into. */
  readonly leave?: (node: Node) => void;
}

/** Visits the nodes from `root` on in reading order, at any depth. False when there are more than `maxNodes`. */
export function walk(root: Node, maxNodes: number, { enter, leave }: Visitor): boolean {
  let node = root;
  for (let count = 0; count < maxNodes; count += 1) {
    if (enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave?.(node);
    }
    while (node !== root && node.nextSibling === null) {
      if (node.parentNode === null) return false;
      node = node.parentNode;
      leave?.(node);
    }
    if (node === root || node.nextSibling === null) return true;
    node = node.nextSibling;
  }
  return false;
}

/** By number, not by class: a document outside a browser has classes of its own. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** See {@link isElement}. */
export function isText(node: Node | null): node is Text {
  return node?.nodeType === 3;
}
