import { type FaqEntry, READERSHIPS } from './types';

// What fits above the fold of the popup.
const HOW_MANY = 5;

/** The entries that are read most, in the FAQ's order among equals. */
export function readFirst(entries: readonly FaqEntry[]): FaqEntry[] {
  const rank = (entry: FaqEntry): number => READERSHIPS.indexOf(entry.readership);
  return [...entries].sort((a, b) => rank(a) - rank(b)).slice(0, HOW_MANY);
}
