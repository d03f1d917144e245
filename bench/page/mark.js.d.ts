declare module 'mark.js' {
  /** The part of mark.js that the benchmark uses: it wraps what it finds in elements of its own. */
  export default class Mark {
    constructor(context: Element);
    mark(
      words: readonly string[],
      options: {
        readonly accuracy: 'exactly';
        readonly separateWordSearch: boolean;
        readonly exclude: readonly string[];
        readonly done: (count: number) => void;
      },
    ): void;
  }
}
