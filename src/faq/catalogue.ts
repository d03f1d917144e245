import { type Category, type FaqEntry, READERSHIPS } from './types';

// Fits in the popup without scrolling.
const HOW_MANY = 5;

/** A category and how many questions it has. */
export interface CategorySize {
  readonly category: Category;
  readonly count: number;
}

/** The categories of `entries`, in their order. */
export function categoriesOf(entries: readonly FaqEntry[]): CategorySize[] {
  const sizes = new Map<string, CategorySize>();
  for (const { category } of entries) {
    sizes.set(category.id, { category, count: (sizes.get(category.id)?.count ?? 0) + 1 });
  }
  return [...sizes.values()];
}

/** The entries with these ids, in the order of `ids`. Unknown ids are left out. */
export function entriesWithIds(entries: readonly FaqEntry[], ids: readonly string[]): FaqEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The five most read entries; equals keep the FAQ's order. */
export function readFirst(entries: readonly FaqEntry[]): FaqEntry[] {
  const rank = (entry: FaqEntry): number => READERSHIPS.indexOf(entry.readership);
  return [...entries].sort((a, b) => rank(a) - rank(b)).slice(0, HOW_MANY);
}
