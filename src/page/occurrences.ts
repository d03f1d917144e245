import type { TermMatch, TermMatcher } from '../terms/term-matcher';
import { pointIn, type TextPoint, type TextRun, textRuns } from './text-runs';

/** A term found in the page. Its nodes may have left the page or changed since. */
export interface Occurrence {
  readonly termId: string;
  readonly start: TextPoint;
  readonly end: TextPoint;
  readonly run: TextRun;
  /** Place of the term in the run's text. */
  readonly match: TermMatch;
}

/**
 * Finds the terms in the readable text under `root` and gives them to `found`, pausing after each run of text so that
 * the caller may take turns with the page. Returns 'lost' when the page changed under the scan: start again.
 */
export function* findOccurrences(
  root: Element,
  matcher: TermMatcher,
  found: (occurrence: Occurrence) => void,
): Generator<void, 'complete' | 'lost', void> {
  const runs = textRuns(root);
  for (let next = runs.next(); ; next = runs.next()) {
    if (next.done === true) return next.value;
    for (const occurrence of occurrencesIn(next.value, matcher)) found(occurrence);
    yield;
  }
}

function occurrencesIn(run: TextRun, matcher: TermMatcher): Occurrence[] {
  return matcher.find(run.text).flatMap((match) => {
    const start = pointIn(run, match.start);
    const end = pointIn(run, match.end, true);
    return start === undefined || end === undefined ? [] : [{ termId: match.termId, start, end, run, match }];
  });
}

/** Whether the page still shows the text in which the occurrence was found. */
export function isCurrent({ run }: Occurrence): boolean {
  return run.parts.every(
    ({ node, start, length }) =>
      node.isConnected && node.length === length && run.text.startsWith(node.data, start),
  );
}

/** A live range over the occurrence, for measuring. Do not keep it: each costs on every change of the page. */
export function rangeOf({ start, end }: Occurrence): Range {
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}
