import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { holdsBadge } from '../../src/faq/badges';
import { FaqError } from '../../src/faq/faq-error';
import { parseQuestions } from '../../src/faq/parse-questions';
import { articleIdOf, type Sources } from '../../src/faq/sources';
import { readCategoryFiles, writeCategoryFiles } from './category-files';
import { type CategoryPage, type PageItem, readPastedText } from './category-page';
import { type CategoryFiles, type MergedCategory, mergeCategory } from './merge-category';
import { readHtmlPage, toCategoryUrl } from './read-html-page';
import { slugOf } from './slug';

/** What the file may not tell of its category. */
export interface ImportOptions {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/** What an import has done. */
export interface Imported {
  readonly merged: MergedCategory;
  /** The files written; none when the page is as bundled. */
  readonly written: readonly string[];
}

/**
 * Brings `file`, a category page saved as HTML or pasted as text, into `folder` (assets/faq).
 * @throws {Error} naming file, line and reason; then nothing has been changed.
 */
export function importPage(file: string, folder: string, options: ImportOptions = {}): Imported {
  const categories = readCategoryFiles(folder);
  try {
    const page = readPage(contentOf(file));
    for (const item of page.items) refuseUnwritable(item);
    const category = describeCategory(page, categories, { id: knownName(file, categories), ...options });
    const bundled = categories.get(category.id);
    const others = [...categories.values()].map(({ sources }) => sources);
    const merged = mergeCategory(
      category,
      page.items,
      bundled,
      others.filter((sources) => sources !== bundled?.sources),
    );
    const isSame = bundled !== undefined && isAsBundled(merged, bundled);
    return { merged, written: isSame ? [] : writeCategoryFiles(folder, merged) };
  } catch (error) {
    if (error instanceof FaqError) throw new Error(`${file}, ${error.message}`, { cause: error });
    throw error;
  }
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new FaqError(1, 'a file that can be read');
  }
}

function readPage(content: string): CategoryPage {
  return /^\s*(?:\ufeff\s*)?</.test(content) ? readHtmlPage(content) : readPastedText(content);
}

/** formation.txt is a new copy of the category « formation ». */
function knownName(file: string, categories: ReadonlyMap<string, CategoryFiles>): string | undefined {
  const name = basename(file, extname(file));
  return categories.has(name) ? name : undefined;
}

function describeCategory(
  page: CategoryPage,
  categories: ReadonlyMap<string, CategoryFiles>,
  options: ImportOptions,
): Sources['category'] {
  const given = options.url ?? page.url;
  const url = given === undefined ? undefined : toCategoryUrl(given);
  if (given !== undefined && url === undefined) {
    throw new FaqError(1, `the page of a category of the help centre, not ${given}`);
  }
  const pageId = url === undefined ? undefined : articleIdOf(url);
  const all = [...categories.values()].map(({ sources }) => sources.category);
  const known = all.find(({ id, url: other }) =>
    pageId === undefined ? id === options.id : articleIdOf(other) === pageId,
  );
  const title = options.title ?? known?.title ?? page.title;
  const address = url ?? known?.url;
  if (address === undefined) throw new FaqError(1, 'the address of the page: add --url https://…');
  if (title === undefined) throw new FaqError(1, 'the title of the page: add --title "…"');
  const id = known?.id ?? options.id ?? slugOf(title, new Set(categories.keys()));
  if (known === undefined && categories.has(id)) {
    throw new FaqError(1, `another name than --id ${id}: ${categories.get(id)?.sources.category.url} has it`);
  }
  return { id, title, url: address };
}

/** In the text's form, a badge's name is what sets an answer apart from the next question. */
function refuseUnwritable(item: PageItem): void {
  if (holdsBadge(item.question)) {
    throw new FaqError(item.line, `a question without a badge's name: « ${item.question} »`);
  }
}

function isAsBundled(merged: MergedCategory, bundled: CategoryFiles): boolean {
  const badges = parseQuestions(bundled.text).map(({ readership }) => readership);
  return (
    JSON.stringify(merged.sources) === JSON.stringify(bundled.sources) &&
    merged.entries.every(
      ({ fate, item }, index) =>
        fate === 'unchanged' && (item.readership === undefined || item.readership === badges[index]),
    )
  );
}
