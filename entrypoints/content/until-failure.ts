/** The signal of what lives in a page, and what ends it early: then everything of ours is taken out. */
export function untilFailure({ signal }: { readonly signal: AbortSignal }): {
  readonly signal: AbortSignal;
  /** Ends it and tells the browser. */
  readonly onFailure: (error: unknown) => never;
  /** Ends it and says nothing. */
  readonly end: () => void;
} {
  const failure = new AbortController();
  return {
    signal: AbortSignal.any([signal, failure.signal]),
    end: () => failure.abort(),
    onFailure(error) {
      failure.abort();
      throw error;
    },
  };
}
