import * as v from 'valibot';
import { readHelpPage } from '../../src/help-page/read-help-page';
import { type PageBlock, PageReadingSchema } from '../../src/learning/page-reading';
import type { ArticleOutcome, ReadArticle } from '../../src/learning/read-page';

/** The blocks of `html` as the background receives them. */
export function blocksOf(html: string): readonly PageBlock[] {
  document.documentElement.innerHTML = html;
  const message = JSON.stringify(readHelpPage(document, { pathname: '/fr/article/x/' }));
  const reading = v.parse(PageReadingSchema, JSON.parse(message));
  if (reading.kind !== 'article') throw new Error('No article');
  return reading.blocks;
}

/** The article; throws if refused. */
export function acceptedArticle(read: ArticleOutcome): ReadArticle {
  if (read.kind === 'refused') throw new Error(`Refused: ${read.reason}`);
  return read.article;
}
