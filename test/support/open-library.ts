import { createLibrary } from '../../src/learning/library';
import type { PageReading } from '../../src/learning/page-reading';
import { createArticleStore } from '../../src/storage/article-store';
import { AIDE } from './articles';
import { readFormation } from './formation';
import { learned, NOW } from './learned';
import { createArea } from './storage-area';

const { entries: bundled } = readFormation();
const category = { id: 'aide', title: 'Appris', url: `${AIDE}/fr/` };
/** A learned article in stored form. */
export const record = (fields = {}) => ({ version: 1, ...learned(fields) });

/** What the content script reads on an article. */
export function articlePage(title: string, ...lines: string[]): PageReading {
  const block = (kind: 'title' | 'paragraph') => (text: string) => ({ kind, text, links: [] });
  return {
    kind: 'article',
    blocks: [block('title')(title), ...[...lines, 'Mis à jour le : 01/02/2025'].map(block('paragraph'))],
  };
}

const AT_ONCE: Parameters<typeof createArticleStore>[1] = { first: [], giveTurn: () => undefined };

/** A library with the bundled entries and `items` in storage. */
export function openLibrary(
  items: Record<string, unknown> = {},
  options: Partial<Parameters<typeof createArticleStore>[1]> = {},
) {
  const area = createArea(items);
  const time = { now: NOW };
  const shown: number[] = [];
  const library = createLibrary({
    bundled,
    store: createArticleStore(area, { ...AT_ONCE, ...options }),
    category,
    now: () => time.now,
    onChange: (entries) => void shown.push(entries.length),
  });
  const textOf = (id: string) => library.entries().find((entry) => entry.id === id)?.answer.text;
  return { library, area, time, shown, textOf };
}

/** The address of an article. */
export const urlOf = (id: string): string => `${AIDE}/fr/article/une-page-${id}/`;
