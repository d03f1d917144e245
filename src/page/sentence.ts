import type { Occurrence } from './occurrences';

const ITEM_BREAK = /[;•]|\n\s*\n/g;
const SENTENCE_BREAK = /[.!?…]["»\s\u00a0]+(?=[\p{Lu}«\d"])/gu;
// An item this short is one thought: its sentences explain each other.
const ONE_THOUGHT = 240;
// Limit on each side of the term: the rest of a sentence says no more about it.
const MAX_SENTENCE = 350;
// Extra context to find the end mark of a sentence.
const MARK = 50;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The short item or the sentence around the term: the query of its tooltip. */
export function sentenceAround(occurrence: Occurrence): string {
  // A run may be millions of characters long.
  const from = Math.max(0, occurrence.start - MAX_SENTENCE - MARK);
  const text = occurrence.run.text.slice(from, occurrence.end + MAX_SENTENCE + MARK);
  const term = { start: occurrence.start - from, end: occurrence.end - from };
  let place = pieceAround(text, term, { start: 0, end: text.length }, ITEM_BREAK);
  if (place.end - place.start > ONE_THOUGHT) place = pieceAround(text, term, place, SENTENCE_BREAK);
  const start = Math.max(place.start, term.start - MAX_SENTENCE);
  const end = Math.min(place.end, term.end + MAX_SENTENCE);
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** The part of `within` between the breaks nearest to `match`. */
function pieceAround(text: string, match: Place, within: Place, breaks: RegExp): Place {
  let { start, end } = within;
  for (const { index, 0: mark } of text.matchAll(breaks)) {
    if (index + mark.length <= match.start) start = Math.max(start, index + mark.length);
    else if (index >= match.end) {
      end = Math.min(end, index);
      break;
    }
  }
  return { start, end };
}
