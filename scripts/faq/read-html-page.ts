import { takeBadge } from '../../src/faq/badges';
import { FaqError } from '../../src/faq/faq-error';
import { HELP_CENTRE_ORIGIN } from '../../src/site/official-site';
import type { CategoryPage, PageItem } from './category-page';
import {
  attribute,
  elementsIn,
  type HtmlElement,
  lineOf,
  parseHtml,
  textPieces,
  topComments,
} from './html-tree';

const CATEGORY_PATH = /^\/[a-z]{2}\/category\/[a-z0-9-]+\/?$/;
const ARTICLE_PATH = /^\/[a-z]{2}\/article\/[a-z0-9-]+\/?$/;
// What a browser writes at the head of a page that it saves.
const SAVED_FROM = /saved from url=\(\d+\)(\S+)/;

/**
 * Reads a category page of the help centre, saved from a browser. Each link to an article holds the question, the
 * beginning of its answer and a badge. Of the markup only this is relied on; Crisp's classes, where they are there,
 * tell the list from other links.
 * @throws {FaqError} naming the line and what was expected there; a file that was cut off is none.
 */
export function readHtmlPage(html: string): CategoryPage {
  const document = parseHtml(html);
  const elements = elementsIn(document);
  const url = addressOf(elements) ?? topComments(document).map(savedFrom).find(Boolean);
  const title = elements.filter(({ tagName }) => tagName === 'h1').map((h1) => textPieces(h1).join(' '))[0];
  const links = elements.filter(({ tagName }) => tagName === 'a').filter(leadsToArticle);
  const inList = links.filter((link) => attribute(link, 'class')?.includes('csh-box-link'));
  const boxes = inList.length > 0 ? inList : links.filter((link) => textPieces(link).length > 1);
  if (boxes.length === 0) {
    const why = url?.includes('/article/') ? ', but this is the page of one article' : '';
    throw new FaqError(1, `a category page, with links that hold questions and answers${why}`);
  }
  if (!/<\/html\s*>/i.test(html)) {
    throw new FaqError(html.trimEnd().split('\n').length, 'the whole page, up to its </html>: save it again');
  }
  return { url, title, items: boxes.map(readItem) };
}

function addressOf(elements: readonly HtmlElement[]): string | undefined {
  for (const element of elements) {
    if (attribute(element, 'rel') === 'canonical') return attribute(element, 'href');
    if (attribute(element, 'property') === 'og:url') return attribute(element, 'content');
  }
  return undefined;
}

function savedFrom(comment: string): string | undefined {
  return SAVED_FROM.exec(comment)?.[1];
}

function leadsToArticle(link: HtmlElement): boolean {
  const href = attribute(link, 'href');
  return href !== undefined && URL.canParse(href, HELP_CENTRE_ORIGIN)
    ? ARTICLE_PATH.test(new URL(href, HELP_CENTRE_ORIGIN).pathname)
    : false;
}

function readItem(link: HtmlElement): PageItem {
  const line = lineOf(link);
  const article = toHelpCentreUrl(attribute(link, 'href') ?? '', ARTICLE_PATH);
  if (article === undefined) {
    throw new FaqError(line, `an address under ${HELP_CENTRE_ORIGIN}/, not ${attribute(link, 'href')}`);
  }
  const [question, ...rest] = textPieces(link);
  if (question === undefined) throw new FaqError(line, 'a question in the link');
  const { answer, readership } = takeBadge(rest);
  if (answer === '') throw new FaqError(line, `the beginning of an answer after « ${question} »`);
  return { question, answer, readership, article, line };
}

/** `url` without query and fragment if it is a category page of the help centre, else undefined. */
export function toCategoryUrl(url: string): string | undefined {
  return toHelpCentreUrl(url, CATEGORY_PATH);
}

function toHelpCentreUrl(url: string, path: RegExp): string | undefined {
  if (!URL.canParse(url, HELP_CENTRE_ORIGIN)) return undefined;
  const { origin, pathname } = new URL(url, HELP_CENTRE_ORIGIN);
  if (origin !== HELP_CENTRE_ORIGIN || !path.test(pathname)) return undefined;
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}
