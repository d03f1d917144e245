import * as v from 'valibot';
import { isDay } from '../faq/day';
import { READERSHIPS } from '../faq/types';
import { isWebUrl, parseArticleUrl, parseCategoryUrl } from '../site/official-site';
import { cleanText } from '../text/plain-text';
import { SHAPE } from './lines';

// Bounds of a stored article, in UTF-16 units: several times the longest that the help centre has.

/** Of a question or a category's title. */
export const MAX_TITLE = 300;

/** Of a complete text. */
export const MAX_TEXT = 40_000;

/** Of the beginning of a text, as a category page shows it. */
export const MAX_EXCERPT = 1_000;

/** Of the address of a link. */
export const MAX_URL = 1_000;

/** Of the label of a link. */
export const MAX_LABEL = 200;

/** How many links an article has. */
export const MAX_LINKS = 30;

/** The last day that is written with a year of four digits, in ms. */
const MAX_TIME = Date.UTC(9999, 11, 31);

const isArticleUrl = (url: string): boolean => parseArticleUrl(url)?.url === url;
const isCategoryUrl = (url: string): boolean => parseCategoryUrl(url)?.url === url;
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

/** A stored article, whoever wrote it: field by field what the pages may teach, and nothing else. */
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
          url: v.pipe(v.string(), v.maxLength(MAX_URL), v.check(isWebUrl)),
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
 * An article as it was learned: its text as {@link Lines}, or its beginning as its category shows it. Times in ms
 * since 1970. `entryId` is the bundled entry that it was proved to answer; `origin` says whether this user has seen
 * the page, or imported it from a file.
 */
export type LearnedArticle = Readonly<v.InferOutput<typeof LearnedArticleSchema>>;

/** `value` as a learned article, or undefined when any part of it is not one. Unknown fields are left out. */
export function parseLearnedArticle(value: unknown): LearnedArticle | undefined {
  const { success, output } = v.safeParse(LearnedArticleSchema, value);
  return success ? output : undefined;
}

/** How much is kept: what fits well into the browser's storage, and is searched in no time. */
export const MAX_ARTICLES = 500;

/** See {@link MAX_ARTICLES}; in bytes of JSON. */
export const MAX_BYTES = 4_000_000;

const encoder = new TextEncoder();
// Measuring hundreds of articles takes longer than reading one.
const measured = new WeakMap<LearnedArticle, number>();

/** What an article takes in the browser's storage, in bytes. */
export function bytesOf(article: LearnedArticle): number {
  const bytes = measured.get(article) ?? encoder.encode(JSON.stringify(article)).length;
  measured.set(article, bytes);
  return bytes;
}

/**
 * Those of the `articles` that must go for the rest to fit: beginnings first, then what came from a file, then what the
 * user has read; of each, the least recently visited.
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
