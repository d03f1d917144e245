import { takeBadge } from '../faq/badges';
import { isDay } from '../faq/day';
import type { AnswerLink, Category, FaqEntry, Readership } from '../faq/entry';
import {
  type Address,
  HELP_CENTRE_ORIGIN,
  isWebUrl,
  ownCategoryId,
  parseArticleUrl,
  parseCategoryUrl,
} from '../site/official-site';
import { normalize } from '../text/fold';
import { bareText, cleanText, searchableText } from '../text/plain-text';
import { MAX_EXCERPT, MAX_LABEL, MAX_LINKS, MAX_TEXT, MAX_TITLE, MAX_URL } from './learned-article';
import { createEntryFinder, findObjection } from './match-entry';
import { type Lines, type PageBlock, type PageBox, type PageReading, writeLines } from './page-reading';

const AFTER_ARTICLE = /^(?:cet article a-t-il repondu|partagez vos commentaires)/;
const FRAME = /^(?:articles sur ?:|(?:annuler|merci ?!)$)/;

// Each month by its shortest abbreviation; « juin » and « juillet » need four letters.
const MONTHS = 'jan fev mars avr mai juin juil aout sep oct nov dec'.split(' ');

// « Publié le 1er mars 2023 | Mis à jour le … », « 3 min de lecture · Mis à jour le … »
const BEFORE = String.raw`(?:(?:(?:publi|cree)e?e?(?: le)? ?:? ?[\p{L}\d ./-]{4,20}?|\d+ min[a-z ]{0,20}?) ?(?:[|,;·•-]|et|puis) ?)?`;
const SUBJECT = '(?:(?:cet )?article |(?:cette )?(?:page|fiche) |date de (?:la )?|derniere )?';
const CHANGE =
  '(?:mise? a jour|maj|modifiee?|modification|edition|actualisee?|actualisation|revisee?|revision)';
const OBJECT =
  "(?: de (?:l'article|la page|la fiche|cet article|cette page|cette fiche))?(?: du| le)? ?:? ?(?:le )?";
const WEEKDAY =
  '(?:(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\\.?),? )?';
const WORDS = new RegExp(`^${BEFORE}${SUBJECT}${CHANGE}${OBJECT}${WEEKDAY}`, 'u');
// « à 14h05 », « , 14:05:30 », « - 14 h », « | Publié le 1er mars 2023 », « · 3 min de lecture », « (il y a 3 mois) »
const TIME = /(?: ?[,-])?(?: a)? \d{1,2} ?[h:] ?(?:\d{2}(?::\d{2})?)?(?=\.?(?: ?[|,;·•(-]|$))/;
const AFTER =
  /\.?(?: ?[|,;·•-] ?(?:(?:publi|cree)e?e? |\d+ min|temps de lecture)[^|]{0,40})?(?: ?\([^()]*\))?$/;
const DAY_FIRST = /^(\d{1,2})(?:er)?(?: ?[/.-] ?| )(\d{1,2}|[a-z]+)\.?(?: ?[/.,-] ?| )(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})\/(\d{2})\/(\d{2})$/;

/** An article's text without its page frame. */
interface ArticleText extends Lines {
  readonly links: readonly AnswerLink[];
  /** ISO date of the last official change; undefined if the page has no date. */
  readonly updatedOn: string | undefined;
}

/** An article read from its page, with the bundled entry that it answers, if any. */
export interface ReadArticle extends Address, ArticleText {
  readonly extent: 'full';
  readonly title: string;
  readonly entryId: string | undefined;
}

/** An article, or why the page was refused: the reason is for tests. */
export type ArticleOutcome =
  | { readonly kind: 'read'; readonly article: ReadArticle }
  | {
      readonly kind: 'refused';
      readonly reason: 'address' | 'title' | 'end' | 'unproven' | 'older' | 'future' | 'size';
    };

/** An article as a category page lists it. */
export interface ListedArticle extends Address {
  readonly extent: 'excerpt';
  readonly title: string;
  /** The beginning of the article, up to a whole word. */
  readonly text: string;
  readonly readership: Readership | undefined;
  readonly category: Category;
}

/** What is known when a page is read. */
export interface KnownFacts {
  /** The bundled entries. */
  readonly entries: readonly FaqEntry[];
  /** In ms since 1970. */
  readonly now: number;
}

/** The articles that the page at `url` shows: one with its whole text, or those that a category lists. */
export function readPage(
  reading: PageReading,
  url: string,
  known: KnownFacts,
): readonly (ReadArticle | ListedArticle)[] {
  if (reading.kind === 'category') return readCategory(reading, url);
  const outcome = readArticle(reading.blocks, url, known);
  return outcome.kind === 'read' ? [outcome.article] : [];
}

/**
 * Reads the article in the `blocks` of the page at `url`, visited at `now` (ms). {@link findObjection} decides; without the
 * bundled excerpt, the article also needs a heading.
 */
export function readArticle(
  blocks: readonly PageBlock[],
  url: string,
  { entries, now }: KnownFacts,
): ArticleOutcome {
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
  // The excerpt occurs after the end that was found, so that end is wrong.
  if (
    entry !== undefined &&
    !isProven &&
    bareText(afterTitle.map(({ text }) => text).join('')).includes(excerpt)
  )
    return { kind: 'refused', reason: 'end' };
  const objection = isProven || title.kind === 'title' ? findObjection(article, entry, now) : 'unproven';
  if (objection !== undefined) return { kind: 'refused', reason: objection };
  return {
    kind: 'read',
    article: { ...address, ...article, extent: 'full', title: title.text, entryId: entry?.id },
  };
}

/** The title block, else one with a bundled question. */
function findTitle(blocks: readonly PageBlock[], entries: readonly FaqEntry[]): number {
  const heading = blocks.findIndex(({ kind }) => kind === 'title');
  if (heading >= 0) return heading;
  const questions = new Set(entries.map(({ question }) => normalize(question)));
  return blocks.findIndex(({ text }) => questions.has(normalize(text)));
}

/** The cleaned blocks, without empty blocks and the page frame. */
function cleanBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks
    .map((block) => ({ ...block, text: cleanText(block.text) }))
    .filter(
      (block) =>
        isEdge(block) || block.kind === 'closed' || (block.text !== '' && !FRAME.test(normalize(block.text))),
    );
}

/**
 * The text after a title, up to the second edge or the questions that the site asks under each article, else up to the
 * last date of a change. Undefined when no end is found, a part is closed, or no text is left.
 */
function cutArticle(afterTitle: readonly PageBlock[]): ArticleText | undefined {
  const start = afterTitle.findIndex(isEdge) + 1;
  const end = afterTitle.findIndex(
    (block, index) => index >= start && (isEdge(block) || AFTER_ARTICLE.test(normalize(block.text))),
  );
  const region = end < 0 ? afterTitle.slice(start) : afterTitle.slice(start, end);
  const lastDate = region.findLastIndex(isDate);
  // If another mark gives the end, an earlier date is a line of the text.
  const isDateTheEnd = end < 0 || lastDate === region.length - 1;
  if (end < 0 && lastDate < 0) return undefined;
  const first = region.findIndex((block) => !isDate(block));
  const body = region.slice(first, isDateTheEnd && lastDate >= 0 ? lastDate : undefined);
  if (first < 0 || body.length === 0 || body.some(({ kind }) => kind === 'closed')) return undefined;
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
  // Clean again after the cut: a stored label must be clean.
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

/**
 * The ISO date in a line that says when the article was last changed: « Mis à jour le 12 mars 2024 », « Dernière mise à
 * jour : 12/3/2024 ». Undefined for any other line.
 */
function readUpdateDate(line: string): string | undefined {
  const text = normalize(line);
  const [words] = WORDS.exec(text) ?? [];
  if (words === undefined) return undefined;
  const date = text.slice(words.length).replace(TIME, '').replace(AFTER, '');
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(date) ?? [];
  const ymd = date.replace(YEAR_FIRST, '$1-$2-$3');
  const iso = isDay(ymd) ? ymd : `${fullYear(year)}-${monthNumber(month)}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function monthNumber(month: string): string {
  const named = MONTHS.findIndex((name) => month.startsWith(name)) + 1;
  return (named === 0 ? month : String(named)).padStart(2, '0');
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

// A shorter text is the label of a link, not the beginning of an answer.
const MIN_EXCERPT = 40;

/**
 * Reads the articles that the category page at `url` lists: links to articles that contain at least a question and the
 * beginning of its answer. Empty for any other page.
 */
export function readCategory(
  reading: Extract<PageReading, { kind: 'category' }>,
  url: string,
): ListedArticle[] {
  const address = parseCategoryUrl(url);
  const title = cleanText(reading.title);
  if (address === undefined || title === '' || title.length > MAX_TITLE) return [];
  const category = { id: ownCategoryId(address), title, url: address.url };
  return reading.boxes.flatMap((box) => readBox(box, category));
}

function readBox({ url, texts }: PageBox, category: Category): ListedArticle[] {
  const address = parseArticleUrl(url);
  const [title, ...rest] = texts.map(cleanText).filter((text) => text !== '');
  if (address === undefined || title === undefined || title.length > MAX_TITLE) return [];
  if (!/\p{L}/u.test(title)) return [];
  const { answer, readership } = takeBadge(rest);
  // Before the cut, which takes quadratic time.
  if (answer.length > MAX_EXCERPT) return [];
  const text = upToWholeWord(answer);
  if (text.length < MIN_EXCERPT) return [];
  return [{ ...address, extent: 'excerpt', title, text, readership, category }];
}

/** Removes the last word of a cut text: it may be incomplete. */
function upToWholeWord(excerpt: string): string {
  const text = excerpt.replace(/\s*(?:…|\.\.\.)$/, '');
  return /[.!?:;»)]$/.test(text) ? text : text.replace(/\s*\S+$/, '');
}
