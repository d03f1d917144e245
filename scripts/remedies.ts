/** Source code that prevents a failure, and the test that must fail without it. */
export interface Remedy {
  readonly name: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly search: string;
  readonly replace: string;
  /** A file of `test/e2e`, without `.e2e.ts`, and a part of the name of its test. */
  readonly test: readonly [file: string, name: string];
}

/** What `npm run mutate` removes, one at a time. */
export const REMEDIES: readonly Remedy[] = [
  {
    name: 'repaint-cleared-registry',
    file: 'src/page/highlighter.ts',
    search: 'if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);',
    replace: '',
    test: ['failure-modes', 'clears the highlight registry'],
  },
  {
    name: 'read-changes-made-while-reading',
    file: 'src/page/page-terms.ts',
    search: 'isWorking = false;\n    if (!queue.isEmpty()) timing.schedule();',
    replace: 'isWorking = false;',
    test: ['failure-modes', 'changes while it is read'],
  },
  {
    name: 'listen-only-while-needed',
    file: 'src/page/timing.ts',
    search: 'working?.abort();',
    replace: '',
    test: ['failure-modes', 'leaves no more nodes and listeners'],
  },
  {
    name: 'leave-editable-text',
    file: 'src/page/readable.ts',
    search: "return editable !== null && editable !== 'false' ? 'skip' : reading;",
    replace: 'return editable === reading ? reading : reading;',
    test: ['page-owned', 'typing and pasting in #brouillon'],
  },
  {
    name: 'no-highlights-in-print',
    file: 'entrypoints/content/highlight.css',
    search: '@media print',
    replace: '@media speech',
    test: ['page-owned', 'print has no highlights'],
  },
  {
    name: 'boxes-made-by-style',
    file: 'src/page/text-runs.ts',
    search: "if (!FLOWING.test(display)) return 'end';",
    replace: '',
    test: ['any-page', 'display:flex'],
  },
  {
    name: 'cut-off-terms',
    file: 'src/page/visibility.ts',
    search: '&& isInside(occurrence, clips)',
    replace: '&& clips.length >= 0',
    test: ['any-page', 'flex:0 0 100%'],
  },
  {
    name: 'look-again-after-a-scroll',
    file: 'src/page/page-terms.ts',
    search: "'resize', 'scroll']",
    replace: "'resize']",
    test: ['any-page', 'until a carousel moves on'],
  },
  {
    name: 'observe-the-document',
    file: 'src/page/observe-page.ts',
    search: 'observer.observe(document, {',
    replace: 'observer.observe(document.documentElement, {',
    test: ['any-page', 'replaces its root'],
  },
  {
    name: 'clobbered-forms',
    file: 'src/page/dom.ts',
    search: 'node instanceof HTMLFormElement ? parentOfAny.call(node) : node.parentElement',
    replace: 'node instanceof HTMLFormElement ? node.parentElement : parentOfAny.call(node)',
    test: ['any-page', 'a field named parentElement'],
  },
  {
    name: 'documents-without-html',
    file: 'entrypoints/content/index.ts',
    search: "if (!(document.createElement('div') instanceof HTMLElement)) return;",
    replace: '',
    test: ['any-page', 'application/xml'],
  },
  {
    name: 'see-through-covers',
    file: 'src/page/hit-test.ts',
    search: 'stack.slice(0, depth).every(isSeenThrough)',
    replace: 'depth === 0',
    test: ['any-page', 'a link stretched over its card'],
  },
  {
    name: 'covers-that-hide',
    file: 'src/page/hit-test.ts',
    search: 'stack.slice(0, depth).every(isSeenThrough)',
    replace: 'depth >= 0',
    test: ['any-page', 'what hides the text'],
  },
];
