import { parseHTML } from 'linkedom';
import { takeBadge } from '../../src/faq/badges';
import { FaqError } from '../../src/faq/parse-faq';
import { resolve } from '../../src/help-page/read-blocks';
import { readCategoryPage } from '../../src/help-page/read-help-page';
import { writtenLook } from '../../src/help-page/shown';
import type { PageBox } from '../../src/learning/page-reading';
import { HELP_CENTRE_ORIGIN, parseArticleUrl, parseCategoryUrl } from '../../src/site/official-site';
import { cleanText } from '../../src/text/plain-text';
import type { CategoryPage, PageItem } from './category-page';

const HREF = /\bhref\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi;

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
  const takeLink = findArticleLinks(html);
  const items = boxes.map((box) => {
    const { line, href } = takeLink(box.url);
    if (box.url === '') throw new FaqError(line, `a valid address, not ${href}`);
    return readItem(box, line);
  });
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

interface ArticleLink {
  readonly line: number;
  /** As it is written in the page, with its entities as characters. */
  readonly href: string;
}

/**
 * Finds the links to articles in the source `html`, where the document has no lines. The result gives the next link to
 * an address, '' for an invalid one; the last given if none is left. Cost: linear.
 */
function findArticleLinks(html: string): (url: string) => ArticleLink {
  const found = [...html.matchAll(HREF)];
  // The parser that read the page reads the entities in all of them at once.
  const { document } = parseHTML(
    `<html><body>${found.map(([href]) => `<a ${href}></a>`).join('')}</body></html>`,
  );
  const byUrl = new Map<string, ArticleLink[]>();
  let [place, line] = [0, 1];
  for (const [at, anchor] of [...document.querySelectorAll('a')].entries()) {
    const index = found[at]?.index ?? place;
    line += html.slice(place, index).split('\n').length - 1;
    place = index;
    const href = anchor.getAttribute('href') ?? '';
    const url = resolve(href, HELP_CENTRE_ORIGIN);
    if (!href.includes('/article/')) continue;
    const links = byUrl.get(url) ?? [];
    links.push({ line, href });
    byUrl.set(url, links);
  }
  for (const links of byUrl.values()) links.reverse();
  let last: ArticleLink = { line: 1, href: '' };
  return (url) => {
    last = byUrl.get(url)?.pop() ?? last;
    return last;
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
