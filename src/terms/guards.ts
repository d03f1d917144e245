import type { Term } from '../lexicon/lexicon';
import { type Normalized, normalize } from '../text/fold';
import type { TermMatch } from './term-matcher';
import { isWordCode } from './trie';

/** Says whether a match keeps the term's own sense, by the words around it. */
export type Guard = (text: string, match: TermMatch) => boolean;

// A guard is a few words: no need to look further than this many characters.
const REACH = 48;
// What a text speaks of can be told from as far as this.
const NEAR_REACH = 160;

/**
 * The guard of `term`: false where one of its `notBefore` words follows, or one of its `notAfter` precedes, or where
 * none of its `near` words, if it has any, begins a word of the match or around it.
 */
export function createGuard({ notBefore = [], notAfter = [], near = [] }: Term): Guard {
  const following = notBefore.map(normalize);
  const preceding = notAfter.map(normalize);
  const needed = near.map(normalize);
  const slice = (text: string, start: number, end: number): Normalized =>
    normalize(text.slice(Math.max(0, start), end));

  return (text, { start, end }) => {
    if (following.length > 0) {
      const after = slice(text, end, end + REACH);
      if (following.some((words) => after.startsWith(words) && isBreak(after, words.length))) return false;
    }
    if (preceding.length > 0) {
      const before = slice(text, start - REACH, start);
      const isBefore = (words: Normalized): boolean =>
        before.endsWith(words) && isBreak(before, before.length - words.length - 1);
      if (preceding.some(isBefore)) return false;
    }
    // A cell or a label that holds nothing else names the term itself.
    if (needed.length === 0 || text.trim().length === end - start) return true;
    const around = slice(text, start - NEAR_REACH, end + NEAR_REACH);
    return needed.some((words) => beginsWord(around, words));
  };
}

function isBreak(text: string, index: number): boolean {
  return !isWordCode(text.charCodeAt(index));
}

function beginsWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBreak(text, at - 1)) return true;
  }
  return false;
}
