import type { Readership } from '../../src/faq/entry';
import { parseQuestions } from '../../src/faq/parse-faq';

/** A question as shown on a category page of the help centre. */
export interface PageItem {
  readonly question: string;
  readonly answer: string;
  /** Undefined if the page shows no badge. */
  readonly readership: Readership | undefined;
  /** Article address; undefined in pasted text. */
  readonly article: string | undefined;
  /** Line number in the file, from 1. */
  readonly line: number;
}

/** The content of an imported category page. Pasted text contains no address and no title. */
export interface CategoryPage {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly items: readonly PageItem[];
}

/**
 * Reads pasted text in the format of {@link parseQuestions}.
 * @throws {FaqError} naming the line and what was expected there.
 */
export function readPastedText(text: string): CategoryPage {
  const items = parseQuestions(text).map((parsed) => ({ ...parsed, article: undefined }));
  return { url: undefined, title: undefined, items };
}
