import { findWords, STOP_WORDS } from '../../src/text/words';

const MAX_WORDS = 5;
const QUESTION_WORDS = new Set(
  'qui que quoi quel quels quelle quelles quand comment combien pourquoi est t'.split(' '),
);

/**
 * A permanent id for `text`: its first meaningful words, and a number if `taken` has them: "prise-en-charge-2".
 * `counts` caches the last number of each name, which makes many equal names cheap.
 */
export function slugOf(
  text: string,
  taken: ReadonlySet<string>,
  counts: Map<string, number> = new Map(),
): string {
  const words = findWords(text)
    .map((word) => word.text as string)
    .filter((word) => /^[a-z0-9]+$/.test(word) && !STOP_WORDS.has(word) && !QUESTION_WORDS.has(word));
  const slug = words.slice(0, MAX_WORDS).join('-') || 'question';
  if (!taken.has(slug)) return slug;
  let count = counts.get(slug) ?? 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  counts.set(slug, count);
  return `${slug}-${count}`;
}
