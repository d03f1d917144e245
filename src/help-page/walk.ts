// An article has a few hundred nodes, the longest some thousands; a page that has more must not wait for us.
const MOST_NODES = 5_000;

/** What is done with each node on a {@link walk}. */
export interface Visitor {
  /** Says whether to look into the node. */
  readonly enter: (node: Node) => boolean;
  /** After all that is in it; only for nodes that were looked into. */
  readonly leave: (node: Node) => void;
}

/** Visits the nodes from `root` on, in reading order, at any depth. Gives false when there are too many to visit all. */
export function walk(root: Node, { enter, leave }: Visitor): boolean {
  let node = root;
  for (let count = 0; count < MOST_NODES; count += 1) {
    if (enter(node)) {
      if (node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      leave(node);
    }
    while (node !== root && node.nextSibling === null) {
      if (node.parentNode === null) return false;
      node = node.parentNode;
      leave(node);
    }
    if (node === root || node.nextSibling === null) return true;
    node = node.nextSibling;
  }
  return false;
}
