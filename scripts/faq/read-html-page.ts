import { parseHTML } from 'linkedom';
import { takeBadge } from '../../src/faq/badges';
import { FaqError } from '../../src/faq/parse-faq';
import { readCategoryPage } from '../../src/help-page/read-help-page';
import { writtenLook } from '../../src/help-page/shown';
import type { PageBox } from '../../src/learning/page-reading';
import { HELP_CENTRE_ORIGIN, parseArticleUrl, parseCategoryUrl } from '../../src/site/official-site';
import { cleanText } from '../../src/text/plain-text';
import type { CategoryPage, PageItem } from './category-page';

// The comment that a browser adds to a page that it saves.
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)/;

/**
 * Reads a category page of the help centre, saved from a browser, with the reader of the content script. Repeated
 * questions are dropped.
 * @throws {FaqError} naming the line and what was expected there, also for a file that is cut off.
 */
export function readHtmlPage(html: string): CategoryPage {
  const { document } = parseHTML(html);
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    SAVED_FROM.exec(html)?.[1];
  const reader = { lookOf: writtenLook, base: HELP_CENTRE_ORIGIN, maxNodes: Number.POSITIVE_INFINITY };
  const { title = '', boxes = [] } = readCategoryPage(document.documentElement, reader) ?? {};
  if (boxes.length === 0) {
    const why = url?.includes('/article/') ? ', but this is the page of one article' : '';
    throw new FaqError(1, `a category page, with links that hold questions and answers${why}`);
  }
  if (!/<\/html\s*>/i.test(html)) {
    throw new FaqError(html.trimEnd().split('\n').length, 'the whole page, up to its </html>: save it again');
  }
  const lineOf = createLineFinder(html);
  const items = boxes.map((box) => readItem(box, lineOf(new URL(box.url).pathname)));
  return { url, title: title === '' ? undefined : title, items: withoutRepeats(items) };
}

function readItem({ url, texts }: PageBox, line: number): PageItem {
  const article = parseArticleUrl(url)?.url;
  if (article === undefined) throw new FaqError(line, `an address under ${HELP_CENTRE_ORIGIN}/, not ${url}`);
  const [first = '', ...rest] = texts;
  const question = cleanText(first);
  if (!/\p{L}/u.test(question)) throw new FaqError(line, 'a question in the link');
  const { answer, readership } = takeBadge(rest);
  if (answer === '') throw new FaqError(line, `the beginning of an answer after « ${question} »`);
  return { question, answer, readership, article, line };
}

/** Returns the line of each text in `html`, asked for in order; the last found if one is missing. */
function createLineFinder(html: string): (text: string) => number {
  let place = 0;
  let line = 1;
  return (text) => {
    const found = html.indexOf(text, place);
    if (found < 0) return line;
    line += html.slice(place, found).split('\n').length - 1;
    place = found + text.length;
    return line;
  };
}

function withoutRepeats(items: readonly PageItem[]): PageItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${item.article}\n${item.question}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** `url` without query and fragment; undefined if it is no category page of the help centre. */
export function toCategoryUrl(url: string): string | undefined {
  return URL.canParse(url, HELP_CENTRE_ORIGIN)
    ? parseCategoryUrl(new URL(url, HELP_CENTRE_ORIGIN).href)?.url
    : undefined;
}
