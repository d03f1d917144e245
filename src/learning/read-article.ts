import type { FaqEntry } from '../faq/types';
import { type Address, parseArticleUrl } from '../site/address';
import { normalize } from '../text/fold';
import { bareText, searchableText } from '../text/plain-text';
import { type ArticleText, cleanBlocks, cutArticle } from './article-text';
import { MAX_TEXT, MAX_TITLE } from './learned-article';
import { createEntryFinder, findDoubt } from './match-entry';
import type { PageBlock } from './page-reading';

/** An article read from its page, with the bundled entry that it answers, if any. */
export interface ArticleLesson extends Address, ArticleText {
  readonly title: string;
  readonly entryId: string | undefined;
}

/** An article, or why the page was refused. */
export type ReadArticle =
  | { readonly kind: 'lesson'; readonly lesson: ArticleLesson }
  | {
      readonly kind: 'refused';
      readonly reason: 'address' | 'title' | 'end' | 'unproven' | 'older' | 'future' | 'size';
    };

/**
 * Reads the article in the `blocks` of the page at `url`, visited at `now` (ms). It is accepted as {@link findDoubt}
 * says; without the bundled excerpt it also needs a heading.
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
  const entry = createEntryFinder(entries)({ id: address.id, title: title.text, searchable });
  const excerpt = bareText(entry?.answer.text ?? '');
  const isProven = entry !== undefined && searchable.includes(excerpt);
  // The excerpt of its own question follows the end that was found: the end is wrong.
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
