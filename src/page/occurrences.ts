import type { Span } from '../search/types';
import type { TermMatch, TermMatcher } from '../terms/term-matcher';
import { type Heading, readText } from './read-text';
import { isUnchanged, parentsIn, pointIn, type TextRun } from './text-runs';

/** A term found in the text of a run. The run's nodes may have left the page or changed since. */
export interface Occurrence extends TermMatch {
  readonly kind: 'occurrence';
  readonly run: TextRun;
}

/** A part of the page's text that is kept: a heading, or a run with its terms. */
export type Landmark =
  | Heading
  | { readonly kind: 'terms'; readonly run: TextRun; readonly terms: readonly Occurrence[] };

// A run is searched in overlapping windows, so that a very long run is searched in slices.
const WINDOW = 4_096;
const AROUND = 512;

/**
 * Finds the terms in the readable text of the block `root` and, with `isDeep`, of the blocks inside it. Calls `found`
 * for each heading and each run with terms, in reading order. Yields often, so that the caller may pause. Returns
 * 'lost' when the page has changed during the scan: scan again.
 */
export function* findOccurrences(
  root: Element,
  matcher: TermMatcher,
  found: (landmark: Landmark) => void,
  isDeep = true,
): Generator<void, 'complete' | 'lost', void> {
  const items = readText(root, { mayHold: matcher.mayHold, isDeep });
  for (let next = items.next(); ; next = items.next()) {
    if (next.done === true) return next.value;
    if (next.value?.kind === 'heading') found(next.value);
    else if (next.value !== undefined) {
      const terms = yield* findInRun(next.value, matcher);
      if (terms.length > 0) found({ kind: 'terms', run: next.value, terms });
    }
    yield;
  }
}

function* findInRun(run: TextRun, { find }: TermMatcher): Generator<void, Occurrence[], void> {
  const found: Occurrence[] = [];
  let end = 0;
  for (let from = 0; from < run.text.length; from += WINDOW) {
    const cut = Math.max(0, from - AROUND);
    for (const match of find(run.text.slice(cut, from + WINDOW + AROUND))) {
      const start = match.start + cut;
      // The match is in another window or overlaps.
      if (start < Math.max(from, end) || start >= from + WINDOW) continue;
      end = match.end + cut;
      found.push({ kind: 'occurrence', termId: match.termId, start, end, run });
    }
    yield;
  }
  return found;
}

/** A page node of the landmark or the occurrence. */
export function nodeOf(found: Landmark | Occurrence): Node {
  if (found.kind === 'occurrence') return pointIn(found.run, found.start).node;
  return found.kind === 'heading' ? found.element : found.run.node;
}

/** Whether the text of the occurrence is still where it was found. */
export function isCurrent({ run, start, end }: Occurrence): boolean {
  return isUnchanged(run, start, end);
}

/** The parent elements of the occurrence's text. */
export function parentsOf({ run, start, end }: Occurrence): ReadonlySet<Element> {
  return parentsIn(run, start, end);
}

const ranges = new WeakMap<Occurrence, StaticRange>();

/** A static range for painting, cached per occurrence. Unlike a live range, it costs nothing when the page changes. */
export function staticRangeOf(occurrence: Occurrence): StaticRange {
  const known = ranges.get(occurrence);
  if (known !== undefined) return known;
  const { run, start, end } = occurrence;
  const [first, last] = [pointIn(run, start), pointIn(run, end, true)];
  const range = new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset,
  });
  ranges.set(occurrence, range);
  return range;
}

/** A live range over the occurrence, for measuring. Do not keep it: it slows down each change of the page. */
export function rangeOf({ run, start, end }: Occurrence): Range {
  const [first, last] = [pointIn(run, start), pointIn(run, end, true)];
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset);
  return range;
}

const ITEM_BREAK = /[;•]|\n\s*\n/g;
const SENTENCE_BREAK = /[.!?…]["»\s\u00a0]+(?=[\p{Lu}«\d"])/gu;
// An item this short is one thought: its sentences explain each other.
const ONE_THOUGHT = 240;
// Limit on each side of the term: the rest of a sentence says no more about it.
const MAX_SENTENCE = 350;
// A space that is not a plain one alone.
const UNUSUAL_SPACE = /[^\S ]\s*| \s+/g;
// Extra context to find the end mark of a sentence.
const MARK = 50;

/** The short item or the sentence around the term: the query of its tooltip. */
export function sentenceAround(occurrence: Occurrence): string {
  // A run may be millions of characters long.
  const from = Math.max(0, occurrence.start - MAX_SENTENCE - MARK);
  const text = occurrence.run.text.slice(from, occurrence.end + MAX_SENTENCE + MARK);
  const term = { start: occurrence.start - from, end: occurrence.end - from };
  let part = partAround(text, term, { start: 0, end: text.length }, ITEM_BREAK);
  if (part.end - part.start > ONE_THOUGHT) part = partAround(text, term, part, SENTENCE_BREAK);
  const start = Math.max(part.start, term.start - MAX_SENTENCE);
  const end = Math.min(part.end, term.end + MAX_SENTENCE);
  return text.slice(start, end).replace(UNUSUAL_SPACE, ' ').trim();
}

/** The part of `within` between the breaks nearest to `match`. */
function partAround(text: string, match: Span, within: Span, breaks: RegExp): Span {
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
