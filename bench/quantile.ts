/** The `share`-quantile of `values`; NaN if there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median of `values`. */
export function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5);
}
