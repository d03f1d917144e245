/** The FAQ's data cannot be read. `line` counts from 1; `expected` says what should have stood there. */
export class FaqError extends Error {
  constructor(
    readonly line: number,
    readonly expected: string,
  ) {
    super(`line ${line}: expected ${expected}`);
    this.name = 'FaqError';
  }
}
