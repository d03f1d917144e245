import Mark from 'mark.js';
import type { Term } from '../../src/lexicon/lexicon';
import { findOccurrences, staticRangeOf } from '../../src/page/occurrences';
import { createTermMatcher } from '../../src/terms/term-matcher';

// Bundled and run in a page's own world: both sides find and paint every occurrence there, in one task.

/** Time of ours in ms, and how many terms it painted. */
function paintOurs(terms: readonly Term[]): { ms: number; count: number } {
  const start = performance.now();
  const matcher = createTermMatcher(terms);
  const highlight = new Highlight();
  const scan = findOccurrences(document.documentElement, matcher, (landmark) => {
    if (landmark.kind === 'terms') for (const term of landmark.terms) highlight.add(staticRangeOf(term));
  });
  for (let step = scan.next(); step.done !== true; step = scan.next());
  CSS.highlights.set('bench', highlight);
  return { ms: performance.now() - start, count: highlight.size };
}

/** Time of mark.js in ms for the same terms, and how many it wrapped. */
function paintMarkJs(terms: readonly Term[]): { ms: number; count: number } {
  const words = terms.flatMap(({ acronyms = [], forms = [] }) => [...acronyms, ...forms]);
  const start = performance.now();
  let count = 0;
  new Mark(document.body).mark(words, {
    accuracy: 'exactly',
    separateWordSearch: false,
    exclude: ['h1', 'h2', 'a', 'script', 'style'],
    done: (marked) => {
      count = marked;
    },
  });
  return { ms: performance.now() - start, count };
}

Object.assign(globalThis, { paintOurs, paintMarkJs });
