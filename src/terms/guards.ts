import type { Term } from '../lexicon/lexicon';
import { normalize } from '../text/fold';

/** Says whether the match at `start` to `end` of the folded `text` keeps the term's own sense, by the words around it. */
export type Guard = (text: string, start: number, end: number) => boolean;

// A guard is a few words: no need to look further than this many characters.
const REACH = 48;
const WORD = /[\p{L}\p{N}_]/u;

/** The guard of `term`: false where one of its `notBefore` words follows, or one of its `notAfter` precedes. */
export function createGuard({ notBefore = [], notAfter = [] }: Term): Guard {
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
