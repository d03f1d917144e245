import { HELP_CENTRE } from '../faq/sources';
import type { AnswerLink } from '../faq/types';
import { normalize } from '../text/fold';
import { bareText, cleanText } from './clean-text';
import type { PageBlock } from './page-reading';

/** The text of an article, without what frames it. */
export interface ArticleText {
  /** One block a line, items of lists behind a bullet. */
  readonly text: string;
  readonly links: readonly AnswerLink[];
  /** Official date of the last change, ISO; undefined where the page tells none. */
  readonly updatedOn: string | undefined;
}

const UPDATED = /^mis a jour le ?:? ?(\d{2})\/(\d{2})\/(\d{4})$/;
const AFTER_ARTICLE = /^(?:cet article a-t-il repondu|partagez vos commentaires)/;
const FRAME = /^(?:articles sur ?:|(?:annuler|merci ?!)$)/;
const MARKED_ITEM = /^(?:[•·▪◦‣*–—-]|\d+[.)°])/;
const MOST_LINKS = 30;
const LONGEST_URL = 1_000;
const LONGEST_LABEL = 200;

/** The blocks, cleaned; those that hold nothing are left out. */
export function cleanBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks
    .map((block) => ({ ...block, text: cleanText(block.text) }))
    .filter(({ kind, text }) => kind === 'end' || text !== '');
}

/**
 * The text that follows a title, where it can be told where the text ends: at "Mis à jour le", at the questions that
 * the site asks under each article, or at the end of the smallest element that holds both the title and `excerpt`.
 * Undefined where nothing tells, or nothing is left.
 */
export function cutArticle(
  afterTitle: readonly PageBlock[],
  excerpt: string | undefined,
): ArticleText | undefined {
  const end = findEnd(afterTitle, excerpt);
  const body = afterTitle.slice(0, end).filter(({ kind, text }) => kind !== 'end' && !isFrame(text));
  if (end === undefined || body.length === 0) return undefined;
  return {
    text: body.map(lineOf).join('\n'),
    links: body
      .flatMap(({ links }) => links)
      .flatMap(readLink)
      .slice(0, MOST_LINKS),
    updatedOn: afterTitle.map(({ text }) => dateIn(text)).find(Boolean),
  };
}

function findEnd(blocks: readonly PageBlock[], excerpt: string | undefined): number | undefined {
  const isBody = ({ kind, text }: PageBlock): boolean => kind !== 'end' && !isFrame(text);
  const first = blocks.findIndex(isBody);
  const isStop = ({ text }: PageBlock, index: number): boolean =>
    AFTER_ARTICLE.test(normalize(text)) || (index > first && dateIn(text) !== undefined);
  const ends = [blocks.findIndex(isStop)];
  const excerptEnd = excerpt === undefined ? -1 : findExcerptEnd(blocks, excerpt);
  if (excerptEnd >= 0)
    ends.push(blocks.findIndex(({ kind }, index) => kind === 'end' && index >= excerptEnd));
  const known = ends.filter((index) => index >= 0);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** The number of blocks up to the one in which `excerpt` is complete, or -1. */
function findExcerptEnd(blocks: readonly PageBlock[], excerpt: string): number {
  const texts = blocks.map(({ text }) => bareText(text));
  const sought = bareText(excerpt);
  const start = texts.join('').indexOf(sought);
  let length = 0;
  return texts.findIndex((text) => {
    length += text.length;
    return start >= 0 && length >= start + sought.length;
  });
}

function isFrame(text: string): boolean {
  return FRAME.test(normalize(text)) || dateIn(text) !== undefined;
}

function dateIn(text: string): string | undefined {
  const [, day, month, year] = UPDATED.exec(normalize(text)) ?? [];
  const date = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(date)) ? undefined : date;
}

function lineOf({ kind, text }: PageBlock): string {
  return kind === 'item' && !MARKED_ITEM.test(text) ? `• ${text}` : text;
}

function readLink({ label, url }: AnswerLink): AnswerLink[] {
  // Cut, then cleaned: what is kept must read back as it is.
  const text = cleanText(
    cleanText(label)
      .slice(0, LONGEST_LABEL)
      .replace(/[\ud800-\udbff]$/, ''),
  );
  if (text === '' || url.length > LONGEST_URL || !URL.canParse(url)) return [];
  const { protocol, href, hash } = new URL(url);
  const isInPage = hash !== '' && href.startsWith(HELP_CENTRE);
  return isInPage || !['https:', 'http:'].includes(protocol) ? [] : [{ label: text, url: href }];
}
