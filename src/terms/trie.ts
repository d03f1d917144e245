import { fold } from '../text/fold';

/** A node of the trie of forms, one level per folded character. A hyphen is stored as a space. */
export interface TrieNode {
  readonly children: Map<string, TrieNode>;
  /** The word that ends here may take a plural s or x. */
  plural: boolean;
  /** The term whose form ends here. */
  term?: string;
  /** Whether forms end here with or without an accent: in lower case, "dispensé" is not "dispense". */
  accented: boolean;
  plain: boolean;
}

/** Between two words of a form. */
export const GAP = ' ';
const ACCENTED_END = /[éè]$/;

/** An empty trie. */
export function createTrie(): TrieNode {
  return { children: new Map(), plural: false, accented: false, plain: false };
}

/**
 * Adds `form` to the trie for `term`. With `inflected`, each of its words may take the plural.
 * When two terms share a form, the first keeps it.
 */
export function addForm(root: TrieNode, term: string, form: string, inflected: boolean): void {
  let node = root;
  for (const character of fold(form.trim()).text) {
    if (character === GAP && inflected) node.plural = true;
    node = childOf(node, character === '-' ? GAP : character);
  }
  if (node.term !== undefined && node.term !== term) return;
  node.term = term;
  node.plural ||= inflected;
  if (ACCENTED_END.test(form.normalize('NFC'))) node.accented = true;
  else node.plain = true;
}

function childOf(node: TrieNode, character: string): TrieNode {
  const known = node.children.get(character);
  if (known !== undefined) return known;
  const created = createTrie();
  node.children.set(character, created);
  return created;
}
