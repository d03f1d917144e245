import type { TermMatch, TermMatcher } from '../terms/term-matcher';
import { type Heading, isUnchanged, pointIn, readText, type TextPoint, type TextRun } from './text-runs';

/** A term found in the page. Its nodes may have left the page or changed since. */
export interface Occurrence {
  readonly kind: 'occurrence';
  readonly termId: string;
  readonly start: TextPoint;
  readonly end: TextPoint;
  readonly run: TextRun;
  /** Place of the term in the run's text. */
  readonly match: TermMatch;
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
  const pieces = readText(root, matcher.mayBegin);
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done === true) return next.value;
    if (next.value?.kind === 'heading') found(next.value);
    else if (next.value !== undefined) findInRun(next.value, matcher, found);
    yield;
  }
}

function findInRun(run: TextRun, matcher: TermMatcher, found: (occurrence: Occurrence) => void): void {
  for (const match of matcher.find(run.text)) {
    const start = pointIn(run, match.start);
    const end = pointIn(run, match.end, true);
    if (start === undefined || end === undefined) continue;
    found({ kind: 'occurrence', termId: match.termId, start, end, run, match });
  }
}

/** Where a landmark stands. */
export function nodeOf(landmark: Landmark): Node {
  return landmark.kind === 'heading' ? landmark.element : landmark.start.node;
}

/** Whether the page still shows the text in which the occurrence was found. */
export function isCurrent({ run }: Occurrence): boolean {
  return isUnchanged(run);
}

/** A live range over the occurrence, for measuring. Do not keep it: each costs on every change of the page. */
export function rangeOf({ start, end }: Occurrence): Range {
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
