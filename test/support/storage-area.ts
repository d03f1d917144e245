import type { ArticleArea } from '../../src/storage/article-store';

/** The browser's storage, in memory. It stores copies, and each call is asynchronous. */
export function createArea(items: Record<string, unknown> = {}): ArticleArea & {
  readonly items: Record<string, unknown>;
  /** Each write or removal with its key, in order. */
  readonly writes: string[];
  isFull: boolean;
} {
  const area = {
    items,
    writes: [] as string[],
    isFull: false,
    get: async (keys: readonly string[] | null) =>
      structuredClone(
        keys === null
          ? items
          : Object.fromEntries(Object.entries(items).filter(([key]) => keys.includes(key))),
      ),
    async set(added: Readonly<Record<string, unknown>>) {
      await Promise.resolve();
      if (area.isFull) throw new Error('QUOTA_BYTES quota exceeded');
      Object.assign(items, structuredClone(added));
      area.writes.push(...Object.keys(added).map((key) => `set ${key}`));
    },
    async remove(keys: string[]) {
      await Promise.resolve();
      for (const key of keys) delete items[key];
      area.writes.push(...keys.map((key) => `remove ${key}`));
    },
  };
  return area;
}
