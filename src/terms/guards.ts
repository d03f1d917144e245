import type { Term } from '../lexicon/lexicon';
import { normalize } from '../text/fold';

/** Says whether the match at `start` to `end` of the folded `text` keeps the term's own sense, by the words around it. */
export type Guard = (text: string, start: number, end: number) => boolean;

// A guard is a few words: no need to look further than this many characters.
const REACH = 48;
// What a text speaks of can be told from as far as this.
const NEAR_REACH = 160;
// White space around a label, in its source.
const MAX_INDENT = 500;
const WORD = /[\p{L}\p{N}_]/u;

/**
 * The guard of `term`: false where one of its `notBefore` words follows, or one of its `notAfter` precedes, or where
 * none of its `near` words, if it has any, begins a word of the match or around it.
 */
export function createGuard({ notBefore = [], notAfter = [], near = [] }: Term): Guard {
  const following = notBefore.map(normalize);
  const preceding = notAfter.map(normalize);
  const needed = near.map(normalize);
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
    // A cell or a label that holds nothing else names the term itself.
    if (needed.length === 0 || isAlone(text, start, end)) return true;
    const around = slice(text, start - NEAR_REACH, end + NEAR_REACH);
    return needed.some((words) => beginsWord(around, words));
  };
}

function isBreak(text: string, index: number): boolean {
  return !WORD.test(text.charAt(index));
}

function isAlone(text: string, start: number, end: number): boolean {
  return (
    Math.max(start, text.length - end) < MAX_INDENT &&
    text.slice(0, start).trim() === '' &&
    text.slice(end).trim() === ''
  );
}

function beginsWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isBreak(text, at - 1)) return true;
  }
  return false;
}
