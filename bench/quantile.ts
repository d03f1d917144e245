/** The value below which a share of `values` lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The value in the middle of `values`. */
export function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5);
}
