import { type LearnedArticle, MAX_ARTICLES, MAX_BYTES, parseLearnedArticle } from './learned-article';

/** A parsed file of learned articles. */
export interface LearnedFile {
  readonly articles: readonly LearnedArticle[];
  /** Number of invalid, duplicate or surplus records. */
  readonly refused: number;
}

const FORMAT = 'faq-conseiller-numerique';
const VERSION = 1;

/** The JSON text of a file with `articles`, for import by another user. */
export function writeLearnedFile(articles: readonly LearnedArticle[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, articles }, null, 1);
}

/** Reads a file's text record by record; undefined when its format is wrong or its size too large. */
export function parseLearnedFile(text: string): LearnedFile | undefined {
  const records = recordsIn(text);
  if (records === undefined) return undefined;
  const byId = new Map<string, LearnedArticle>();
  for (const record of records.slice(0, MAX_ARTICLES)) {
    const article = parseLearnedArticle(record);
    if (article !== undefined && !byId.has(article.id)) byId.set(article.id, article);
  }
  return { articles: [...byId.values()], refused: records.length - byId.size };
}

function recordsIn(text: string): readonly unknown[] | undefined {
  if (text.length > 2 * MAX_BYTES) return undefined;
  try {
    const { format, version, articles } = Object(JSON.parse(text));
    return format === FORMAT && version === VERSION && Array.isArray(articles) ? articles : undefined;
  } catch {
    return undefined;
  }
}
