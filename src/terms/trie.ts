import { fold, foldUnit } from '../text/fold';

/** A node of the tree of forms, one level for each folded character. A run of spaces is one character. */
export interface TrieNode {
  readonly children: Map<number, TrieNode>;
  /** The word that ends here may take a plural s or x. */
  plural: boolean;
  /** The term whose form ends here. */
  term?: string;
  /** Forms that end here on an accent, or without: in small letters it makes another word ("dispensé", "il dispense"). */
  accented: boolean;
  plain: boolean;
}

const SPACE = 32;
const ACCENTED_END = /[éè]$/;

/** An empty tree. */
export function createTrie(): TrieNode {
  return { children: new Map(), plural: false, accented: false, plain: false };
}

/**
 * Adds `form` to the tree for `term`. With `inflected`, each of its words may take the plural.
 * When two terms share a form, the first keeps it.
 */
export function addForm(root: TrieNode, term: string, form: string, inflected: boolean): void {
  const folded = fold(form.trim()).text;
  let node = root;
  for (let index = 0; index < folded.length; index += 1) {
    const code = folded.charCodeAt(index);
    if (code === SPACE && inflected) node.plural = true;
    node = childOf(node, code);
  }
  if (node.term !== undefined && node.term !== term) return;
  node.term = term;
  node.plural ||= inflected;
  if (ACCENTED_END.test(form.normalize('NFC'))) node.accented = true;
  else node.plain = true;
}

function childOf(node: TrieNode, code: number): TrieNode {
  const known = node.children.get(code);
  if (known !== undefined) return known;
  const created = createTrie();
  node.children.set(code, created);
  return created;
}

// What is known of the characters of French, filled as they are met.
const CODES = 0x2200;
const UNKNOWN = 0;
/** Marks in {@link folded}: the character vanishes, or folds to several. */
const VANISHES = 0xfffe;
const SEVERAL = 0xffff;
const folded = new Uint16Array(CODES);
const WORD = 1;
const NO_WORD = 2;
const kinds = new Uint8Array(CODES);

/** Whether the UTF-16 unit `code` belongs to a word: a letter, a digit, an accent or "_". False for NaN. */
export function isWordCode(code: number): boolean {
  const known = kinds[code];
  if (known !== undefined && known !== UNKNOWN) return known === WORD;
  const isWord = /[\p{L}\p{N}\p{M}_]/u.test(String.fromCharCode(code));
  kinds[code] = isWord ? WORD : NO_WORD;
  return isWord;
}

/** The node reached from `node` by the character `code` of a text, or undefined when no form goes on so. */
export function step(node: TrieNode, code: number): TrieNode | undefined {
  const known = folded[code] || foldCode(code);
  if (known === VANISHES) return node;
  if (known !== SEVERAL) return node.children.get(known);
  let reached: TrieNode | undefined = node;
  for (const character of foldUnit(code)) reached = reached?.children.get(character.charCodeAt(0));
  return reached;
}

function foldCode(code: number): number {
  const unit = foldUnit(code);
  const result = unit.length > 1 ? SEVERAL : unit === '' ? VANISHES : unit.charCodeAt(0);
  folded[code] = result;
  return result;
}
