/** Source code that prevents a failure, and the tests that must fail without it. */
export interface Remedy {
  readonly name: string;
  readonly file: string;
  /** Occurs once in the file. */
  readonly search: string;
  /** Default: nothing. */
  readonly replace?: string;
  /** The beginning of a path in `test` (those in `e2e` run in a browser), and a pattern of test names. */
  readonly tests: readonly [file: string, names: string];
}
