import { parseQuestions } from '../../src/faq/parse-questions';
import type { Readership } from '../../src/faq/types';

/** A question as a category page of the help centre shows it. */
export interface PageItem {
  readonly question: string;
  readonly answer: string;
  /** Absent where the page shows no badge. */
  readonly readership: Readership | undefined;
  /** Address of the article; absent in pasted text. */
  readonly article: string | undefined;
  /** Where it stands in the file, from 1. */
  readonly line: number;
}

/** What a file tells of a category page. Pasted text tells neither its address nor its title. */
export interface CategoryPage {
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly items: readonly PageItem[];
}

/**
 * Reads text pasted in the seed's form; see {@link parseQuestions}.
 * @throws {FaqError} naming the line and what was expected there.
 */
export function readPastedText(text: string): CategoryPage {
  const items = parseQuestions(text).map((parsed) => ({ ...parsed, article: undefined }));
  return { url: undefined, title: undefined, items };
}
