import type { Term } from '../lexicon/lexicon';
import { createGuard } from './guards';
import { addForm, createTrie, isWordCode, step, type TrieNode } from './trie';

/** A term found in a string. `end` is excluded; both are UTF-16 units of the string as given. */
export interface TermMatch {
  readonly termId: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of the lexicon in plain strings. */
export interface TermMatcher {
  /** The matches in `text`, in order, never overlapping: at each place the longest. */
  find(text: string): TermMatch[];
  /** Whether a term may begin in `text`, which may be a part of a longer one. Quick, and never wrongly false. */
  mayBegin(text: string): boolean;
}

const SPACE = 32;
const UPPER_CASE = /\p{Lu}/u;
const MARK = /\p{M}/u;
const PLURALS = ['s'.charCodeAt(0), 'x'.charCodeAt(0), 'S'.charCodeAt(0), 'X'.charCodeAt(0)];
// "dispensé.e.s", "certifié·e", "certifié(e)s": the inclusive ending belongs to the word.
const INCLUSIVE = /^(?:[.·•]e(?:[.·•]s|s)?|\(e\)s?|-e-s)(?![\p{L}\p{N}])/iu;
// "structure(s) accueillante(s)"
const OPTIONAL_PLURAL = '(s)';
// What stands in one piece with such is an address or a file's name: pix.fr, @pix, /pix, ccp1.pdf; not Pix/CCP1.
const ADDRESS = /:\/\/|[@\\_]|^\/|[\p{L}\p{N}]\.[\p{Ll}\p{N}]{2}/u;
const LONGEST_ADDRESS = 60;

/** Prepares `terms` for searching. Cost: once, in proportion to their forms; `find` is linear in its text. */
export function createTermMatcher(terms: readonly Term[]): TermMatcher {
  const root = createTrie();
  for (const { id, acronyms = [], forms = [] } of terms) {
    for (const acronym of acronyms) addForm(root, id, acronym, false);
    for (const form of forms) addForm(root, id, form, true);
  }
  const guards = new Map(terms.map((term) => [term.id, createGuard(term)]));

  return {
    find(text) {
      const matches: TermMatch[] = [];
      let insideWord = false;
      for (let index = 0; index < text.length; index += 1) {
        const isWord = isWordCode(text.charCodeAt(index));
        if (isWord && !insideWord) {
          const match = longestMatch(root, text, index);
          if (match !== undefined && guards.get(match.termId)?.(text, match) !== false) {
            matches.push(match);
            index = match.end - 1;
          }
        }
        // A soft hyphen splits no word.
        insideWord = isWord || (insideWord && step(root, text.charCodeAt(index)) === root);
      }
      return matches;
    },
    mayBegin(text) {
      let insideWord = false;
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        const isWord = isWordCode(code);
        if (isWord && !insideWord && mayGoOn(root, text, index)) return true;
        insideWord = isWord;
      }
      return false;
    },
  };
}

/** Whether a form begins at `start` and is whole, or the text ends before it is. */
function mayGoOn(root: TrieNode, text: string, start: number): boolean {
  let node: TrieNode | undefined = root;
  let index = start;
  while (index < text.length) {
    const code = text.charCodeAt(index);
    const next: TrieNode | undefined = step(node, code);
    if (next?.term !== undefined) return true;
    if (node.plural && OPTIONAL_PLURAL.startsWith(text.slice(index))) return true;
    const plural: number = next === undefined && node.plural ? pluralLength(text, index) : 0;
    if (next === undefined && plural === 0) return false;
    index = next === undefined ? index + plural : skipSpaces(text, index, code);
    node = next ?? node;
  }
  return true;
}

function longestMatch(root: TrieNode, text: string, start: number): TermMatch | undefined {
  let best: TermMatch | undefined;
  let node: TrieNode | undefined = root;
  let index = start;
  while (node !== undefined && index <= text.length) {
    const end = node.term === undefined ? undefined : endOfWord(text, index, node);
    if (end !== undefined && node.term !== undefined) best = { termId: node.term, start, end };
    if (index === text.length) break;
    const code = text.charCodeAt(index);
    const next = step(node, code);
    if (next === undefined && node.plural) {
      const plural = pluralLength(text, index); // the plural's letter is not in the tree
      if (plural > 0) {
        index += plural;
        continue;
      }
    }
    node = next;
    index = node === undefined ? index : skipSpaces(text, index, code);
  }
  return best !== undefined && !isInAddress(text, best) ? best : undefined;
}

/** Where the word that a form has matched up to `index` ends, or undefined when the word is a longer one. */
function endOfWord(text: string, index: number, node: TrieNode): number | undefined {
  const last = text.charAt(index - 1);
  // Capitals often go without accents: "DISPENSE" may stand for "dispensé".
  const isUpperCase = UPPER_CASE.test(last);
  const isAccented = last.normalize('NFD') !== last || MARK.test(last);
  if (!isUpperCase && !(isAccented ? node.accented : node.plain)) return undefined;
  const inclusive = isAccented || isUpperCase ? INCLUSIVE.exec(text.slice(index, index + 6)) : null;
  if (inclusive !== null) return index + inclusive[0].length;
  const plural = node.plural ? pluralLength(text, index) : 0;
  if (plural > 0) return index + plural;
  return isWordCode(text.charCodeAt(index)) ? undefined : index;
}

/** How many characters at `index` make the plural of the word before: 0 for none. */
function pluralLength(text: string, index: number): number {
  if (PLURALS.includes(text.charCodeAt(index)) && !isWordCode(text.charCodeAt(index + 1))) return 1;
  return text.startsWith(OPTIONAL_PLURAL, index) ? OPTIONAL_PLURAL.length : 0;
}

function skipSpaces(text: string, index: number, code: number): number {
  let next = index + 1;
  if (!isSpace(code)) return next;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

function isSpace(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function isInAddress(text: string, { start, end }: TermMatch): boolean {
  const before = text
    .slice(Math.max(0, start - LONGEST_ADDRESS), start)
    .split(/\s/)
    .at(-1);
  const [after] = text.slice(end, end + LONGEST_ADDRESS).split(/\s/);
  return ADDRESS.test(`${before}${text.slice(start, end)}${after}`);
}
