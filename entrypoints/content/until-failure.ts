/** The signal of what lives in a page, and how a failure ends it: everything of ours is taken out, and the browser told. */
export function untilFailure({ signal }: { readonly signal: AbortSignal }): {
  readonly signal: AbortSignal;
  readonly onFailure: (error: unknown) => never;
} {
  const failure = new AbortController();
  return {
    signal: AbortSignal.any([signal, failure.signal]),
    onFailure(error) {
      failure.abort();
      throw error;
    },
  };
}
