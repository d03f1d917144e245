import type { Occurrence } from './occurrences';

const SENTENCE_BREAK = /[.!?…]["»\s\u00a0]+(?=[\p{Lu}«\d"])|[;•]|\n\s*\n/gu;
// A sentence longer than this says no more about its term than its middle does.
const LONGEST = 400;

/** The sentence of the page's text in which the term stands: the query that its tooltip asks. */
export function sentenceAround({ run, match }: Occurrence): string {
  let start = 0;
  let end = run.text.length;
  for (const { index, 0: mark } of run.text.matchAll(SENTENCE_BREAK)) {
    if (index + mark.length <= match.start) start = index + mark.length;
    else if (index >= match.end) {
      end = index;
      break;
    }
  }
  start = Math.max(start, match.start - LONGEST);
  end = Math.min(end, match.end + LONGEST);
  return run.text.slice(start, end).replace(/\s+/g, ' ').trim();
}
