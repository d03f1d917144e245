import type { Term } from '../lexicon/lexicon';
import { fold, isRaised, normalize } from '../text/fold';
import { createPrefilter, type Prefilter } from './prefilter';
import { addForm, createTrie, GAP, type TrieNode } from './trie';

// Guards are a few words, so this many characters of context are enough.
const REACH = 48;

/** A term found in a string. Offsets are UTF-16 code units of the input; `end` is excluded. */
export interface TermMatch {
  readonly termId: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of the lexicon in plain strings. */
export interface TermMatcher {
  /** The longest match at each position of `text`, in order, without overlap. */
  find(text: string): TermMatch[];
  /** Whether `text` may contain a term, or the beginning of one at its end. Fast, no false negatives. */
  mayHold(text: string): boolean;
}

/** Represents an image in a page's text. It separates words but may occur inside a term. */
export const IMAGE = '\ufffc';
// "dispensé.e.s", "certifié·e", "certifié(e)s": the inclusive ending belongs to the word.
const INCLUSIVE = /^(?:[.·•‧⋅]e(?:[.·•‧⋅]?s)?|\(e\)s?|-e-s)(?![\p{L}\p{N}])/u;
const MAX_INCLUSIVE = 6;
// "structure(s) accueillante(s)"
const OPTIONAL_PLURAL = '(s)';
const WORD = /[\p{L}\p{N}_]/u;
const ASCII_WORDS = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)));
const UPPER_CASE = /\p{Lu}/u;
const ACCENT = /[\p{M}´ˊ]/u;
// A URL or a file name: pix.fr, @pix, /pix, ccp1.pdf, PIX.FR; not « Pix/CCP1 », « l’OPCO.il » or « l’OPCO.Info » (a missing
// space).
const ADDRESS =
  /:\/\/|[@\\_]|^\/|(?<![\p{L}\p{N}])[wW]{3}\.|[\p{L}\p{N}]\.(?:fr|com|org|net|eu|info|io|gouv|pdf|docx?|odt|ods|xlsx?|csv|pptx?|odp|txt|html?|php|aspx?|js|css|json|xml|png|jpe?g|gif|svg|webp|mp[34]|zip)(?![\p{L}\p{N}])/u;
const CAPITALS = /\.[\p{Lu}\d]+(?![\p{L}\p{N}])/gu;
// A page may put thousands of invisible characters into a word.
const MAX_LENGTH = 300;

/**
 * Creates a matcher for `terms`. Each method prepares its tables on its first call, in time linear in the forms: a page
 * without terms pays for the prefilter alone. `find` is linear in its text.
 */
export function createTermMatcher(terms: readonly Term[]): TermMatcher {
  const forms = terms.flatMap(({ id, acronyms = [], forms = [] }) => [
    ...acronyms.map((form) => ({ id, form, inflected: false })),
    ...forms.map((form) => ({ id, form, inflected: true })),
  ]);
  let prefilter: Prefilter | undefined;
  let tree: { readonly root: TrieNode; readonly guards: ReadonlyMap<string, Guard> } | undefined;
  const prepareTree = () => {
    const root = createTrie();
    for (const { id, form, inflected } of forms) addForm(root, id, form, inflected);
    return { root, guards: new Map(terms.map((term) => [term.id, createGuard(term)])) };
  };

  return {
    mayHold(text) {
      prefilter ??= createPrefilter(forms);
      return prefilter(text);
    },
    find(original) {
      tree ??= prepareTree();
      const { root, guards } = tree;
      const text: Text = { original, ...fold(original) };
      const matches: TermMatch[] = [];
      const isInAddress = createAddressFinder(original);
      for (let index = 0, isInWord = false; index < text.text.length; index += 1) {
        const isWord = isWordAt(text, index);
        const match = isWord && !isInWord ? longestMatch(root, text, index) : undefined;
        isInWord = isWord;
        if (match === undefined) continue;
        const found = { termId: match.termId, start: at(text, index), end: endOf(text, match.end) };
        if (found.end - found.start > MAX_LENGTH || isInAddress(found)) continue;
        if (guards.get(match.termId)?.(text.text, index, match.end) === false) continue;
        matches.push(found);
        index = match.end - 1;
      }
      return matches;
    },
  };
}

interface Text {
  readonly original: string;
  readonly text: string;
  readonly offsets: readonly number[];
}

/** The longest form that begins at `start` and ends at a word end. Offsets are in the folded text. */
function longestMatch(
  root: TrieNode,
  text: Text,
  start: number,
): { readonly termId: string; readonly end: number } | undefined {
  let best: { readonly termId: string; readonly end: number } | undefined;
  let node: TrieNode | undefined = root;
  let index = start;
  while (node !== undefined && index <= text.text.length) {
    const end = node.term === undefined ? undefined : endOfWord(text, index, node);
    if (end !== undefined && node.term !== undefined) best = { termId: node.term, end };
    const character = text.text.charAt(index);
    const next = step(node, text, index);
    // The plural ending is not in the trie.
    const plural: number = next === undefined && node.plural ? pluralLength(text, index) : 0;
    if (plural === 0) node = next;
    index += Math.max(1, plural);
    if (character === GAP)
      while (text.text.charAt(index) === GAP || text.text.charAt(index) === IMAGE) index += 1;
  }
  return best;
}

function step(node: TrieNode, original: Text, index: number): TrieNode | undefined {
  const { text } = original;
  const character = text.charAt(index);
  if (character === IMAGE) return node;
  if (character !== '-') return node.children.get(character);
  // « auto-positionnement », or a line end that `fold` has removed: « certifi-cation ».
  const isInWord =
    WORD.test(text.charAt(index - 1)) &&
    WORD.test(text.charAt(index + 1)) &&
    !isNoteCall(original, index + 1);
  return node.children.get(GAP) ?? (isInWord ? node : undefined);
}

/** The end of the word matched up to `index`; undefined when its accents differ or the word continues. */
function endOfWord(text: Text, index: number, node: TrieNode): number | undefined {
  // The last letter, with the accents before and after it.
  const last = text.original.slice(at(text, index - 2) + 1, at(text, index)).normalize('NFD');
  // Capitals often lack accents: "DISPENSE" may mean "dispensé".
  const isUpperCase = UPPER_CASE.test(last);
  const isAccented = ACCENT.test(last);
  if (!isUpperCase && !(isAccented ? node.accented : node.plain)) return undefined;
  if (isAccented || isUpperCase) {
    const inclusive = INCLUSIVE.exec(text.text.slice(index, index + MAX_INCLUSIVE));
    if (inclusive !== null) return index + inclusive[0].length;
  }
  const plural = node.plural ? pluralLength(text, index) : 0;
  if (plural > 0) return index + plural;
  return isWordAt(text, index) && !isNoteCall(text, index) ? undefined : index;
}

/** The length of the plural ending at `index`: 0 without one. */
function pluralLength(text: Text, index: number): number {
  const character = text.text.charAt(index);
  if ((character === 's' || character === 'x') && (!isWordAt(text, index + 1) || isNoteCall(text, index + 1)))
    return 1;
  return text.text.startsWith(OPTIONAL_PLURAL, index) ? OPTIONAL_PLURAL.length : 0;
}

function isWordAt({ text }: Text, index: number): boolean {
  const code = text.charCodeAt(index);
  return code < ASCII_WORDS.length
    ? ASCII_WORDS[code] === true
    : index < text.length && WORD.test(text.charAt(index));
}

/** « certification¹ », « Pix™ »; not inside a raised word. */
function isNoteCall(text: Text, index: number): boolean {
  const isRaisedAt = (place: number): boolean => isRaised(text.original.charAt(at(text, place)));
  return isRaisedAt(index) && !isRaisedAt(index - 1);
}

function at({ offsets }: Text, index: number): number {
  return offsets[index] ?? 0;
}

/** The end of the match in the original; what is removed before the next letter or number belongs to that. */
function endOf(text: Text, index: number): number {
  const end = at(text, index);
  if (!isWordAt(text, index)) return end;
  const last = at(text, index - 1);
  return last + (/^.\p{M}*/su.exec(text.original.slice(last, end))?.[0].length ?? 0);
}

/** Tells whether a match is in an address: its words up to spaces. Matches come in order; cost: linear in `text`. */
function createAddressFinder(text: string): (match: TermMatch) => boolean {
  const spaces = text.matchAll(/\s|$/g);
  let from = 0;
  let to = -1;
  let known = '';
  let isAddress = false;
  const readWord = (index: number): void => {
    while (to <= index) {
      from = to + 1;
      to = spaces.next().value?.index ?? text.length;
    }
  };
  return ({ start, end }) => {
    readWord(start);
    const begin = from;
    readWord(end - 1);
    const words = `${begin} ${to}`;
    if (words !== known)
      isAddress = ADDRESS.test(text.slice(begin, to).replace(CAPITALS, (ending) => ending.toLowerCase()));
    known = words;
    return isAddress;
  };
}

/** Whether the words around the match (`start` to `end` of the folded `text`) leave the term its own sense. */
type Guard = (text: string, start: number, end: number) => boolean;

/** Creates the guard of `term`: false when `notBefore` words follow or `notAfter` words precede. */
function createGuard({ notBefore = [], notAfter = [] }: Term): Guard {
  const following = notBefore.map(normalize);
  const preceding = notAfter.map(normalize);
  const slice = (text: string, start: number, end: number): string =>
    text.slice(Math.max(0, start), end).replace(/ +/g, ' ').trim();

  return (text, start, end) => {
    if (following.length > 0) {
      const after = slice(text, end, end + REACH);
      if (following.some((words) => after.startsWith(words) && isBreak(after, words.length))) return false;
    }
    if (preceding.length > 0) {
      const before = slice(text, start - REACH, start);
      const isBefore = (words: string): boolean =>
        before.endsWith(words) && isBreak(before, before.length - words.length - 1);
      if (preceding.some(isBefore)) return false;
    }
    return true;
  };
}

function isBreak(text: string, index: number): boolean {
  return !WORD.test(text.charAt(index));
}
