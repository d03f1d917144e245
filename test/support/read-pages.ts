import * as v from 'valibot';
import { readHelpPage } from '../../src/help-page/read-help-page';
import { type PageBlock, PageReadingSchema, writeLines } from '../../src/learning/page-reading';
import type { ArticleOutcome, ReadArticle } from '../../src/learning/read-page';
import { cleanText } from '../../src/text/plain-text';

/** The blocks of `html` as the background receives them. */
export function blocksOf(html: string): readonly PageBlock[] {
  document.documentElement.innerHTML = html;
  const message = JSON.stringify(readHelpPage(document, { pathname: '/fr/article/x/' }));
  const reading = v.parse(PageReadingSchema, JSON.parse(message));
  if (reading.kind !== 'article') throw new Error('No article');
  return reading.blocks;
}

/** The lines that are read of `body`, the text of an article, with their markers. */
export function linesOf(body: string): string {
  const blocks = blocksOf(`<main><h1>T</h1>${body}<p>Mis à jour le : 01/02/2023</p></main>`);
  const shown = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'closed').slice(0, -1);
  return writeLines(shown.map((block) => ({ ...block, text: cleanText(block.text) }))).text;
}

/** The article; throws if refused. */
export function acceptedArticle(read: ArticleOutcome): ReadArticle {
  if (read.kind === 'refused') throw new Error(`Refused: ${read.reason}`);
  return read.article;
}
