import type { FaqEntry } from '../faq/types';
import { type Address, parseArticleUrl } from '../site/address';
import { normalize } from '../text/fold';
import { bareText, searchableText } from '../text/plain-text';
import { type ArticleText, cleanBlocks, cutArticle } from './article-text';
import { MAX_TEXT, MAX_TITLE } from './learned-article';
import { findDoubt, findEntry } from './match-entry';
import type { PageBlock } from './page-reading';

/** What a page teaches: an article, with the bundled entry that it answers, if any. */
export interface ArticleLesson extends Address, ArticleText {
  readonly title: string;
  readonly entryId: string | undefined;
}

/** A lesson, or why there is none. */
export type ReadArticle =
  | { readonly kind: 'lesson'; readonly lesson: ArticleLesson }
  | {
      readonly kind: 'refused';
      readonly reason: 'address' | 'title' | 'end' | 'unproven' | 'older' | 'future' | 'size';
    };

/**
 * Reads the article that `blocks` show at `url`, `now` (ms), if what they show is one: see {@link findDoubt}. A newer
 * version and an article that is not bundled also need a heading of their own.
 */
export function readArticle(
  blocks: readonly PageBlock[],
  url: string,
  { entries, now }: { readonly entries: readonly FaqEntry[]; readonly now: number },
): ReadArticle {
  const address = parseArticleUrl(url);
  if (address === undefined) return { kind: 'refused', reason: 'address' };
  const cleaned = cleanBlocks(blocks);
  const titleAt = findTitle(cleaned, entries);
  const title = cleaned[titleAt];
  if (title === undefined || !/\p{L}/u.test(title.text)) return { kind: 'refused', reason: 'title' };

  const afterTitle = cleaned.slice(titleAt + 1);
  const article = cutArticle(afterTitle);
  if (article === undefined) return { kind: 'refused', reason: 'end' };
  if (title.text.length > MAX_TITLE || article.text.length > MAX_TEXT)
    return { kind: 'refused', reason: 'size' };
  const searchable = searchableText(article.text);
  const entry = findEntry(entries, { id: address.id, title: title.text, searchable });
  const excerpt = bareText(entry?.answer.text ?? '');
  const isProven = entry !== undefined && searchable.includes(excerpt);
  // The excerpt of the article's own question stands behind what was taken for its end.
  if (
    entry !== undefined &&
    !isProven &&
    bareText(afterTitle.map(({ text }) => text).join('')).includes(excerpt)
  )
    return { kind: 'refused', reason: 'end' };
  const doubt = isProven || title.kind === 'title' ? findDoubt(article, entry, now) : 'unproven';
  if (doubt !== undefined) return { kind: 'refused', reason: doubt };
  return { kind: 'lesson', lesson: { ...address, ...article, title: title.text, entryId: entry?.id } };
}

/** The heading, else a block that is a bundled question. */
function findTitle(blocks: readonly PageBlock[], entries: readonly FaqEntry[]): number {
  const heading = blocks.findIndex(({ kind }) => kind === 'title');
  if (heading >= 0) return heading;
  const questions = new Set(entries.map(({ question }) => normalize(question)));
  return blocks.findIndex(({ text }) => questions.has(normalize(text)));
}
