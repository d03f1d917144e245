import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import * as v from 'valibot';
import { holdsBadge } from '../../src/faq/badges';
import { FaqError, parseFaq, parseQuestions } from '../../src/faq/parse-faq';
import { articleIdOf, type Sources, SourcesSchema } from '../../src/faq/sources';
import { readCategoryFiles, writeCategoryFiles } from './category-files';
import { type CategoryPage, type PageItem, readPastedText } from './category-page';
import { type CategoryFiles, type MergedCategory, mergeCategory } from './merge-category';
import { readHtmlPage, toCategoryUrl } from './read-html-page';
import { slugOf } from './slug';

/** Category data that the file may lack. */
export interface ImportOptions {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  /** Accepts the loss of most of the questions. */
  readonly replace?: boolean | undefined;
}

/** The result of an import. */
export interface Imported {
  readonly merged: MergedCategory;
  /** Paths of written files; empty if nothing changed. */
  readonly written: readonly string[];
}

/**
 * Imports `file`, a category page saved as HTML or pasted as text, into `folder` (assets/faq).
 * @throws {Error} naming file, line and reason, before any file is written.
 */
export function importPage(file: string, folder: string, options: ImportOptions = {}): Imported {
  const categories = readCategoryFiles(folder);
  try {
    const content = contentOf(file);
    refuseArchive(content);
    const page = isHtml(content) ? readHtmlPage(content) : readPastedText(content);
    for (const item of page.items) refuseUnwritable(item);
    const id = isHtml(content) ? undefined : knownName(file, categories);
    const category = describeCategory(page, categories, { id, ...options });
    const bundled = categories.get(category.id);
    const others = [...categories.values()].map(({ sources }) => sources);
    const merged = mergeCategory(
      category,
      page.items,
      bundled,
      others.filter((sources) => sources !== bundled?.sources),
    );
    refuseLoss(merged, bundled, options);
    refuseUnreadable(merged);
    const isSame = bundled !== undefined && isAsBundled(merged, bundled);
    return { merged, written: isSame ? [] : writeCategoryFiles(folder, merged) };
  } catch (error) {
    if (error instanceof FaqError) throw new Error(`${file}, ${error.message}`, { cause: error });
    throw error;
  }
}

function contentOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new FaqError(1, 'a file that can be read');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FaqError(1, 'a text in UTF-8: save it again with that encoding');
  }
}

/** Throws for a page saved « in a single file » (MHTML). */
function refuseArchive(content: string): void {
  if (/^(?:From|MIME-Version|Content-Type|Snapshot-Content-Location):/i.test(content.trimStart())) {
    throw new FaqError(1, 'HTML, not a page in a single file (MHTML): save it as « HTML only »');
  }
}

function isHtml(content: string): boolean {
  return /^\s*<[!?a-z]/i.test(content);
}

/** The category that the file is named after, if any. */
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
  // Only a saved page with an address proves that it exists.
  const isGone = known?.gone === true && page.url === undefined;
  return { id, title, url: address, ...(isGone ? { gone: true } : {}) };
}

/** Throws if over half of the questions are missing (file cut off?). */
function refuseLoss(
  { removed }: MergedCategory,
  bundled: CategoryFiles | undefined,
  { replace }: ImportOptions,
): void {
  const known = bundled?.sources.entries.length ?? 0;
  if (replace !== true && removed.length > known / 2) {
    throw new FaqError(
      1,
      `the whole page: ${removed.length} of its ${known} questions are missing; add --replace if they are gone`,
    );
  }
}

/** Throws if the build could not read the result. */
function refuseUnreadable({ text, sources }: MergedCategory): void {
  const checked = v.safeParse(SourcesSchema, sources);
  if (!checked.success) {
    const [issue] = checked.issues;
    throw new FaqError(1, `another ${v.getDotPath(issue)}: ${issue.message}`);
  }
  parseFaq(text, sources);
}

/** Throws if a question contains a badge's name, which ends an answer in the text format. */
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
