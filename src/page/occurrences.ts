import type { TermMatch, TermMatcher } from '../terms/term-matcher';
import { type Heading, isUnchanged, pointIn, readText, type TextRun } from './text-runs';

/** A term found in the text of a run. The run's nodes may have left the page or changed since. */
export interface Occurrence extends TermMatch {
  readonly kind: 'occurrence';
  readonly run: TextRun;
}

/** What is kept of the page's text: its terms and the headings between them. */
export type Landmark = Occurrence | Heading;

/**
 * Finds the terms in the readable text under `root` and gives them, with the headings, to `found` in reading order,
 * pausing after each run of text so that the caller may take turns with the page. Returns 'lost' when the page changed
 * under the scan: start again.
 */
export function* findOccurrences(
  root: Element,
  matcher: TermMatcher,
  found: (landmark: Landmark) => void,
): Generator<void, 'complete' | 'lost', void> {
  const pieces = readText(root, matcher.mayHold);
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done === true) return next.value;
    if (next.value?.kind === 'heading') found(next.value);
    else if (next.value !== undefined) findInRun(next.value, matcher, found);
    yield;
  }
}

function findInRun(run: TextRun, matcher: TermMatcher, found: (occurrence: Occurrence) => void): void {
  for (const { termId, start, end } of matcher.find(run.text)) {
    found({ kind: 'occurrence', termId, start, end, run });
  }
}

/** Where a landmark stands: a node of its block. */
export function nodeOf(landmark: Landmark): Node {
  return landmark.kind === 'heading' ? landmark.element : landmark.run.node;
}

/** Whether the page still shows the text in which the occurrence was found. */
export function isCurrent({ run }: Occurrence): boolean {
  return isUnchanged(run);
}

/** Whether `later` was found where `before` still stands. */
export function isSame(before: Landmark, later: Landmark): boolean {
  if (before.kind === 'heading' || later.kind === 'heading') return false;
  return before.termId === later.termId && before.start === later.start && isCurrent(before);
}

/** A range over the occurrence for painting: unlike a live one, it costs nothing when the page changes. */
export function staticRangeOf({ run, start, end }: Occurrence): StaticRange {
  const [first, last] = [pointIn(run, start), pointIn(run, end, true)];
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: last.node,
    endOffset: last.offset,
  });
}

/** A live range over the occurrence, for measuring. Do not keep it: each costs on every change of the page. */
export function rangeOf(occurrence: Occurrence): Range {
  const { startContainer, startOffset, endContainer, endOffset } = staticRangeOf(occurrence);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}
