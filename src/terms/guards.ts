import type { Term } from '../lexicon/lexicon';
import { normalize } from '../text/fold';
import type { TermMatch } from './term-matcher';
import { isWordCode } from './trie';

/** Says whether a match keeps the term's own sense, by the words around it. */
export type Guard = (text: string, match: TermMatch) => boolean;

// A guard is a few words: no need to look further than this many characters.
const REACH = 48;

/** The guard of `term`: false where one of its `notBefore` words follows, or one of its `notAfter` precedes. */
export function createGuard({ notBefore, notAfter }: Term): Guard {
  const following = notBefore.map(normalize);
  const preceding = notAfter.map(normalize);
  return (text, match) => {
    if (following.length === 0 && preceding.length === 0) return true;
    const after = normalize(text.slice(match.end, match.end + REACH));
    const before = normalize(text.slice(Math.max(0, match.start - REACH), match.start));
    return (
      !following.some((words) => after.startsWith(words) && !isWordCode(after.charCodeAt(words.length))) &&
      !preceding.some(
        (words) => before.endsWith(words) && !isWordCode(before.charCodeAt(before.length - words.length - 1)),
      )
    );
  };
}
