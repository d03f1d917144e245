import * as v from 'valibot';
import { isDay } from '../faq/day';
import { READERSHIPS } from '../faq/types';
import { parseArticleUrl, parseCategoryUrl } from '../site/address';
import { LONGEST_LABEL, LONGEST_TEXT, LONGEST_TITLE, LONGEST_URL, MOST_LINKS } from './bounds';
import { cleanText } from './clean-text';

const isArticleUrl = (url: string): boolean => parseArticleUrl(url)?.url === url;
const isCategoryUrl = (url: string): boolean => parseCategoryUrl(url)?.url === url;
const isClean = (text: string): boolean =>
  text !== '' && text.split('\n').every((line) => cleanText(line) === line);
const isWebUrl = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.check(isClean));
const line = (longest: number) =>
  v.pipe(
    text(longest),
    v.check((value) => !value.includes('\n')),
  );
const time = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = (longest: number) => v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/), v.maxLength(longest));

/** A stored article, whoever wrote it: field by field what the pages may teach, and nothing else. */
const LearnedArticleSchema = v.pipe(
  v.object({
    id: id(20),
    url: v.pipe(v.string(), v.check(isArticleUrl)),
    title: line(LONGEST_TITLE),
    text: text(LONGEST_TEXT),
    extent: v.picklist(['excerpt', 'full']),
    links: v.pipe(
      v.array(
        v.object({
          label: line(LONGEST_LABEL),
          url: v.pipe(v.string(), v.maxLength(LONGEST_URL), v.check(isWebUrl)),
        }),
      ),
      v.maxLength(MOST_LINKS),
    ),
    updatedOn: v.optional(v.pipe(v.string(), v.check(isDay))),
    category: v.optional(
      v.object({ id: id(100), title: line(LONGEST_TITLE), url: v.pipe(v.string(), v.check(isCategoryUrl)) }),
    ),
    readership: v.optional(v.picklist(READERSHIPS)),
    entryId: v.optional(id(100)),
    firstLearned: time,
    lastVisited: time,
    origin: v.picklist(['visit', 'file']),
  }),
  v.check(({ id: articleId, url }) => parseArticleUrl(url)?.id === articleId),
);

/**
 * An article as it was learned: its text in lines, one a block, or its beginning as its category shows it. Times in ms
 * since 1970. `entryId` is the bundled entry that it was proved to answer; `origin` says whether this user has seen
 * the page, or imported it from a file.
 */
export type LearnedArticle = Readonly<v.InferOutput<typeof LearnedArticleSchema>>;

/** `value` as a learned article, or undefined when any part of it is not one. Unknown fields are left out. */
export function parseLearnedArticle(value: unknown): LearnedArticle | undefined {
  const { success, output } = v.safeParse(LearnedArticleSchema, value);
  return success ? output : undefined;
}
