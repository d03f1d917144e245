import type { AnswerLink } from '../faq/types';
import { isWebUrl } from '../site/address';
import { HELP_CENTRE_ORIGIN } from '../site/official-site';
import { normalize } from '../text/fold';
import { cleanText } from '../text/plain-text';
import { MAX_LABEL, MAX_LINKS, MAX_URL } from './learned-article';
import { type Lines, writeLines } from './lines';
import type { PageBlock } from './page-reading';
import { readUpdateDate } from './update-date';

/** The text of an article, without what frames it. */
export interface ArticleText extends Lines {
  readonly links: readonly AnswerLink[];
  /** Official date of the last change, ISO; undefined where the page tells none. */
  readonly updatedOn: string | undefined;
}

const AFTER_ARTICLE = /^(?:cet article a-t-il repondu|partagez vos commentaires)/;
const FRAME = /^(?:articles sur ?:|(?:annuler|merci ?!)$)/;

/** The blocks, cleaned, without those that are empty or frame the article. */
export function cleanBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks
    .map((block) => ({ ...block, text: cleanText(block.text) }))
    .filter((block) => isEdge(block) || (block.text !== '' && !FRAME.test(normalize(block.text))));
}

/**
 * The text that follows a title, where the page tells where it ends: at the second edge, before the questions that the
 * site asks under each article, else at the last date of a change. Undefined where nothing tells, or no text is left.
 */
export function cutArticle(afterTitle: readonly PageBlock[]): ArticleText | undefined {
  const start = afterTitle.findIndex(isEdge) + 1;
  const end = afterTitle.findIndex(
    (block, index) => index >= start && (isEdge(block) || AFTER_ARTICLE.test(normalize(block.text))),
  );
  const region = end < 0 ? afterTitle.slice(start) : afterTitle.slice(start, end);
  const lastDate = region.findLastIndex(isDate);
  // Where the end is told otherwise, a date before it is a line of the text.
  const isDateTheEnd = end < 0 || lastDate === region.length - 1;
  if (end < 0 && lastDate < 0) return undefined;
  const first = region.findIndex((block) => !isDate(block));
  const body = region.slice(first, isDateTheEnd && lastDate >= 0 ? lastDate : undefined);
  if (first < 0 || body.length === 0) return undefined;
  const dates = [
    ...(isDateTheEnd ? region.slice(lastDate) : []),
    ...afterTitle.slice(0, start + first),
    ...afterTitle.slice(start + region.length),
  ];
  return {
    ...writeLines(body),
    links: body.flatMap(({ links }) => links.flatMap(readLink)).slice(0, MAX_LINKS),
    updatedOn: dates.map(({ text }) => readUpdateDate(text)).find(Boolean),
  };
}

function isEdge({ kind }: PageBlock): boolean {
  return kind === 'edge';
}

function isDate({ text }: PageBlock): boolean {
  return readUpdateDate(text) !== undefined;
}

function readLink({ label, url }: AnswerLink): AnswerLink[] {
  // Cut, then cleaned: what is kept must read back as it is.
  const text = cleanText(
    cleanText(label)
      .slice(0, MAX_LABEL)
      .replace(/[\ud800-\udbff]$/, ''),
  );
  if (text === '' || url.length > MAX_URL || !isWebUrl(url)) return [];
  const { href, hash } = new URL(url);
  const isInPage = hash !== '' && href.startsWith(`${HELP_CENTRE_ORIGIN}/`);
  return isInPage ? [] : [{ label: text, url: href }];
}
