import type { AnswerLink } from '../faq/types';
import { isWebUrl } from '../site/address';
import { HELP_CENTRE_ORIGIN } from '../site/official-site';
import { normalize } from '../text/fold';
import { bareText, cleanText } from '../text/plain-text';
import { MAX_LABEL, MAX_LINKS, MAX_URL } from './learned-article';
import { isMark, type PageBlock } from './page-reading';
import { readUpdateDate } from './update-date';

/** The text of an article, without what frames it. */
export interface ArticleText {
  /** One block a line, items of lists behind a bullet. */
  readonly text: string;
  readonly links: readonly AnswerLink[];
  /** Official date of the last change, ISO; undefined where the page tells none. */
  readonly updatedOn: string | undefined;
}

const AFTER_ARTICLE = /^(?:cet article a-t-il repondu|partagez vos commentaires)/;
const FRAME = /^(?:articles sur ?:|(?:annuler|merci ?!)$)/;
const MARKED_ITEM = /^(?:[•·▪◦‣*–—-]|\d+[.)°])/;

/** The blocks, cleaned; those that hold nothing are left out. */
export function cleanBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks
    .map((block) => ({ ...block, text: cleanText(block.text) }))
    .filter((block) => isMark(block) || block.text !== '');
}

/**
 * The text that follows a title, where it can be told where the text ends: at "Mis à jour le", at the questions that
 * the site asks under each article, or where the smallest element ends that holds `excerpt` and more. A line with a date
 * that stands before the end of the excerpt is a line like any other. Undefined where nothing tells, or nothing is left.
 */
export function cutArticle(
  afterTitle: readonly PageBlock[],
  excerpt: string | undefined,
): ArticleText | undefined {
  const first = afterTitle.findIndex((block) => !isMark(block) && !isFrame(block) && !dateIn(block));
  const end = findEnd(
    afterTitle,
    first,
    excerpt === undefined ? undefined : findExcerpt(afterTitle, excerpt),
  );
  if (first < 0 || end === undefined) return undefined;
  const body = afterTitle.slice(first, end).filter((block) => !isMark(block) && !isFrame(block));
  if (body.length === 0) return undefined;
  const datedFrom = (from: number, to?: number): string | undefined =>
    afterTitle.slice(from, to).map(dateIn).find(Boolean);
  return {
    text: body.map(lineOf).join('\n'),
    links: body
      .flatMap(({ links }) => links)
      .flatMap(readLink)
      .slice(0, MAX_LINKS),
    updatedOn: datedFrom(end, end + 1) ?? datedFrom(0, first) ?? datedFrom(end),
  };
}

/** From the block in which something begins to that in which it ends. */
interface Place {
  readonly begin: number;
  readonly end: number;
}

function findEnd(
  blocks: readonly PageBlock[],
  first: number,
  excerpt: Place | undefined,
): number | undefined {
  const stop = findStop(blocks, Math.max(first + 1, excerpt?.end ?? 0));
  if (excerpt === undefined) return stop;
  const around = findFrom(blocks, excerpt.end, ({ kind }) => kind === 'end');
  const isDated = stop !== undefined && (around === undefined || stop < around);
  return isDated ? stop : (findPartEnd(blocks, excerpt) ?? around);
}

/** The last date before the questions under the article, else these; where they are not asked, the first date. */
function findStop(blocks: readonly PageBlock[], from: number): number | undefined {
  const asked = findFrom(blocks, from, ({ text }) => AFTER_ARTICLE.test(normalize(text)));
  if (asked === undefined) return findFrom(blocks, from, (block) => dateIn(block) !== undefined);
  const dated = blocks.slice(0, asked).findLastIndex((block) => dateIn(block) !== undefined);
  return dated >= from ? dated : asked;
}

/** Where the part of the page ends that holds the excerpt and more; undefined where there is none. */
function findPartEnd(blocks: readonly PageBlock[], { begin, end }: Place): number | undefined {
  const before = blocks.slice(0, begin).findLastIndex(isMark);
  const after = findFrom(blocks, begin, isMark);
  return after !== undefined && after > end && after - before > 2 ? after : undefined;
}

function findFrom(
  blocks: readonly PageBlock[],
  from: number,
  isSought: (block: PageBlock) => boolean,
): number | undefined {
  const found = blocks.findIndex((block, index) => index >= from && isSought(block));
  return found < 0 ? undefined : found;
}

/** The blocks that `excerpt` stands in. */
function findExcerpt(blocks: readonly PageBlock[], excerpt: string): Place | undefined {
  const texts = blocks.map(({ text }) => bareText(text));
  const sought = bareText(excerpt);
  const start = texts.join('').indexOf(sought);
  if (start < 0) return undefined;
  let length = 0;
  const ends = texts.map((text) => {
    length += text.length;
    return length;
  });
  return {
    begin: ends.findIndex((end) => end > start),
    end: ends.findIndex((end) => end >= start + sought.length),
  };
}

function isFrame({ text }: PageBlock): boolean {
  return FRAME.test(normalize(text));
}

function dateIn({ text }: PageBlock): string | undefined {
  return readUpdateDate(text);
}

function lineOf({ kind, text }: PageBlock): string {
  return kind === 'item' && !MARKED_ITEM.test(text) ? `• ${text}` : text;
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
