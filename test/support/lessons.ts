import { type PageBlock, parsePageReading } from '../../src/library/page-reading';
import type { ArticleLesson, ReadArticle } from '../../src/library/read-article';
import { readHelpPage } from '../../src/page/read-help-page';

/** As on its way from the page to the background: through a message. */
export function blocksOf(html: string): readonly PageBlock[] {
  document.documentElement.innerHTML = html;
  const message = JSON.stringify(readHelpPage(document, { pathname: '/fr/article/x/' }));
  const reading = parsePageReading(JSON.parse(message));
  if (reading?.kind !== 'article') throw new Error('No article');
  return reading.blocks;
}

/** The lesson, where there is one. */
export function lessonOf(read: ReadArticle): ArticleLesson {
  if (read.kind === 'refused') throw new Error(`Refused: ${read.reason}`);
  return read.lesson;
}
