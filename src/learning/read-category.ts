import { takeBadge } from '../faq/badges';
import type { Category, Readership } from '../faq/entry';
import { type Address, ownCategoryId, parseArticleUrl, parseCategoryUrl } from '../site/official-site';
import { cleanText } from '../text/plain-text';
import { MAX_EXCERPT, MAX_TITLE } from './learned-article';
import type { PageBox, PageReading } from './page-reading';

/** An article as a category page lists it. */
export interface CategoryLesson extends Address {
  readonly title: string;
  /** The beginning of the article, up to a whole word. */
  readonly text: string;
  readonly readership: Readership | undefined;
  readonly category: Category;
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
): CategoryLesson[] {
  const address = parseCategoryUrl(url);
  const title = cleanText(reading.title);
  if (address === undefined || title === '' || title.length > MAX_TITLE) return [];
  const category = { id: ownCategoryId(address), title, url: address.url };
  return reading.boxes.flatMap((box) => readBox(box, category));
}

function readBox({ url, pieces }: PageBox, category: Category): CategoryLesson[] {
  const address = parseArticleUrl(url);
  const [title, ...rest] = pieces.map(cleanText).filter((piece) => piece !== '');
  if (address === undefined || title === undefined || title.length > MAX_TITLE) return [];
  if (!/\p{L}/u.test(title)) return [];
  const { answer, readership } = takeBadge(rest);
  const text = upToWholeWord(answer);
  if (text.length < MIN_EXCERPT || answer.length > MAX_EXCERPT) return [];
  return [{ ...address, title, text, readership, category }];
}

/** Removes the last word of a cut text: it may be incomplete. */
function upToWholeWord(excerpt: string): string {
  const text = excerpt.replace(/\s*(?:…|\.\.\.)$/, '');
  return /[.!?:;»)]$/.test(text) ? text : text.replace(/\s*\S+$/, '');
}
