import { relative } from 'node:path';
import { BADGES } from '../../src/faq/badges';
import type { Imported } from './import-page';
import { type Fate, WITHOUT_BADGE } from './merge-category';

/** Describes an import in plain text, for the person who reviews the result. */
export function reportImport({ merged, written }: Imported): string {
  const { entries, removed, sources } = merged;
  const { category } = sources;
  const badges = Object.entries(BADGES).map(([badge, readership]) => ({
    badge,
    count: entries.filter(({ item }) => item.readership === readership).length,
  }));
  const without = entries.filter(({ item }) => item.readership === undefined).length;
  const complete = entries.filter(({ source }) => source.cut === 'none');
  const found = entries.filter(({ item }) => item.article !== undefined).length;
  const linked = entries.filter(({ source }) => source.article !== undefined).length;
  const fates = (['new', 'changed'] as const).map((fate) =>
    linesOf(
      fate,
      entries.filter((entry) => entry.fate === fate).map(({ source }) => source),
    ),
  );
  return [
    `« ${category.title} » (${category.id}): ${entries.length} questions`,
    ...fates,
    linesOf('removed', removed),
    `unchanged: ${entries.filter(({ fate }) => fate === 'unchanged').length}`,
    `badges: ${badges
      .filter(({ count }) => count > 0)
      .map(({ badge, count }) => `${badge} ${count}`)
      .join(', ')}${without > 0 ? `, none ${without} (written as ${WITHOUT_BADGE})` : ''}`,
    `cut: ${entries.length - complete.length} excerpts; complete: ${complete.length}`,
    ...complete.map(({ source }) => `  ${source.id}: ends as a sentence; compare it with its page`),
    `addresses: ${found} in the file, ${linked} of ${entries.length} questions have their article's`,
    written.length === 0
      ? 'The page is as bundled: nothing to change.'
      : `Written: ${written.map((path) => relative('', path)).join(', ')}`,
  ].join('\n');
}

function linesOf(
  fate: Fate | 'removed',
  list: readonly { readonly id: string; readonly question: string }[],
): string {
  return [`${fate}: ${list.length}`, ...list.map(({ id, question }) => `  ${id}  « ${question} »`)].join(
    '\n',
  );
}
