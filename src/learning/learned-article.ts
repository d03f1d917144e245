import * as v from 'valibot';
import { isDay } from '../faq/day';
import { READERSHIPS } from '../faq/entry';
import { isWebUrl, parseArticleUrl, parseCategoryUrl } from '../site/official-site';
import { cleanText } from '../text/plain-text';
import { SHAPE } from './page-reading';

// Limits of a stored article, in UTF-16 code units: several times the help centre's maximum.

/** Question or category title. */
export const MAX_TITLE = 300;

/** Complete text. */
export const MAX_TEXT = 40_000;

/** Excerpt that a category page shows. */
export const MAX_EXCERPT = 1_000;

/** URL of a link. */
export const MAX_URL = 1_000;

/** Label of a link. */
export const MAX_LABEL = 200;

/** Links per article. */
export const MAX_LINKS = 30;

/** The last day with a four-digit year, in ms. */
const MAX_TIME = Date.UTC(9999, 11, 31);

const isArticleUrl = (url: string): boolean => parseArticleUrl(url)?.url === url;
const isCategoryUrl = (url: string): boolean => parseCategoryUrl(url)?.url === url;
// As a browser writes it: line breaks and bidi marks in another form would show in a copied answer.
const isLinkUrl = (url: string): boolean => isWebUrl(url) && new URL(url).href === url;
const isClean = (text: string): boolean =>
  text !== '' && text.split('\n').every((line) => cleanText(line) === line);

const isExcerpt = (article: { readonly text: string; readonly links: readonly unknown[] }): boolean =>
  article.text.length <= MAX_EXCERPT && article.links.length === 0;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.check(isClean));
const line = (longest: number) =>
  v.pipe(
    text(longest),
    v.check((value) => !value.includes('\n')),
  );
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_TIME));
const id = (longest: number) => v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/), v.maxLength(longest));

/** A stored article. The schema checks each field, whatever its source. */
const LearnedArticleSchema = v.pipe(
  v.object({
    id: id(20),
    url: v.pipe(v.string(), v.check(isArticleUrl)),
    title: line(MAX_TITLE),
    text: text(MAX_TEXT),
    shape: v.optional(v.pipe(v.string(), v.regex(SHAPE), v.maxLength(MAX_TEXT))),
    extent: v.picklist(['excerpt', 'full']),
    links: v.pipe(
      v.array(
        v.object({
          label: line(MAX_LABEL),
          url: v.pipe(v.string(), v.maxLength(MAX_URL), v.check(isLinkUrl)),
        }),
      ),
      v.maxLength(MAX_LINKS),
    ),
    updatedOn: v.optional(v.pipe(v.string(), v.check(isDay))),
    category: v.optional(
      v.object({ id: id(100), title: line(MAX_TITLE), url: v.pipe(v.string(), v.check(isCategoryUrl)) }),
    ),
    readership: v.optional(v.picklist(READERSHIPS)),
    entryId: v.optional(id(100)),
    firstLearned: time,
    lastVisited: time,
    origin: v.picklist(['visit', 'file']),
  }),
  v.check(({ id: articleId, url }) => parseArticleUrl(url)?.id === articleId),
  v.check((article) => article.extent === 'full' || isExcerpt(article)),
);

/**
 * A learned article: its text as {@link Lines}, or the excerpt from its category page. Times are in ms since 1970.
 * `entryId` is the bundled entry that it answers; `origin` says whether this user has visited the page or imported it
 * from a file.
 */
export type LearnedArticle = Readonly<v.InferOutput<typeof LearnedArticleSchema>>;

/** `value` as a learned article, or undefined when any field is invalid. Unknown fields are removed. */
export function parseLearnedArticle(value: unknown): LearnedArticle | undefined {
  const { success, output } = v.safeParse(LearnedArticleSchema, value);
  return success ? output : undefined;
}

/** Maximum number of stored articles: they fit browser storage and are fast to search. */
export const MAX_ARTICLES = 500;

/** See {@link MAX_ARTICLES}; in bytes of JSON. */
export const MAX_BYTES = 4_000_000;

const encoder = new TextEncoder();
// Measuring hundreds of articles takes longer than reading one.
const measured = new WeakMap<LearnedArticle, number>();

/** The size of an article as JSON in storage, in bytes. */
export function bytesOf(article: LearnedArticle): number {
  const bytes = measured.get(article) ?? encoder.encode(JSON.stringify(article)).length;
  measured.set(article, bytes);
  return bytes;
}

/**
 * The `articles` to evict so that the rest fits the limits: excerpts first, then imported articles, then visited ones;
 * within each group, the least recently visited first.
 */
export function findExcess(articles: Iterable<LearnedArticle>): readonly LearnedArticle[] {
  let bytes = 0;
  let count = 0;
  return [...articles]
    .sort((a, b) => worthOf(b) - worthOf(a) || b.lastVisited - a.lastVisited)
    .filter((article) => {
      count += 1;
      bytes += bytesOf(article);
      return count > MAX_ARTICLES || bytes > MAX_BYTES;
    });
}

function worthOf({ extent, origin }: LearnedArticle): number {
  if (extent === 'excerpt') return 0;
  return origin === 'file' ? 1 : 2;
}

/** A parsed file of learned articles. */
export interface LearnedFile {
  readonly articles: readonly LearnedArticle[];
  /** Number of invalid, duplicate or surplus records. */
  readonly refused: number;
}

const FORMAT = 'faq-conseiller-numerique';
const VERSION = 1;

/** The JSON text of a file with `articles`, for import by another user. */
export function writeLearnedFile(articles: readonly LearnedArticle[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, articles }, null, 1);
}

/** Reads a file's text record by record; undefined when its format is wrong or its size too large. */
export function parseLearnedFile(text: string): LearnedFile | undefined {
  const records = recordsIn(text);
  if (records === undefined) return undefined;
  const byId = new Map<string, LearnedArticle>();
  for (const record of records.slice(0, MAX_ARTICLES)) {
    const article = parseLearnedArticle(record);
    if (article !== undefined && !byId.has(article.id)) byId.set(article.id, article);
  }
  return { articles: [...byId.values()], refused: records.length - byId.size };
}

function recordsIn(text: string): readonly unknown[] | undefined {
  if (text.length > 2 * MAX_BYTES) return undefined;
  try {
    const { format, version, articles } = Object(JSON.parse(text));
    return format === FORMAT && version === VERSION && Array.isArray(articles) ? articles : undefined;
  } catch {
    return undefined;
  }
}
