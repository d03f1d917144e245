import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { FaqEntry, Note } from '../src/faq/entry';
import { isDead, parseFaq } from '../src/faq/parse-faq';
import {
  articleIdOf,
  type Notes,
  NotesSchema,
  type OfficialPages,
  OfficialPagesSchema,
  SourcesSchema,
  type Statements,
  StatementsSchema,
  type Topic,
  TopicsSchema,
} from '../src/faq/sources';
import { type Concept, LexiconSchema } from '../src/lexicon/lexicon';
import type { PackedModel } from '../src/meaning/model';
import type { ListedPage } from '../src/search/topics';

/** The content of `assets/faq/` that the build uses, parsed and checked. */
export interface Assets {
  readonly entries: readonly FaqEntry[];
  readonly lexicon: readonly Concept[];
  readonly model: PackedModel;
  readonly topics: readonly Topic[];
  /** Notes on changed names; they belong to no answer. */
  readonly renames: readonly Note[];
  /** The official pages to offer to users. */
  readonly pages: readonly ListedPage[];
}

/**
 * Reads the shipped content of `folder` (assets/faq).
 * @throws {Error} naming the file, and the line or field, of the first error.
 */
export function readAssets(folder: string): Assets {
  const modelFile = join(folder, 'model.json');
  return {
    entries: readCategories(folder),
    lexicon: readLexicon(folder),
    topics: readYaml(join(folder, 'topics.yaml'), TopicsSchema),
    renames: readNotes(folder)
      .filter(({ weight }) => weight === 'renames')
      .map(({ entries: _, addsTo: __, ...note }) => note),
    pages: readOfficialPages(folder)
      .filter((page) => !isDead(page))
      .map(({ supersededBy: _, gone: __, ...page }) => ({ ...page, articleId: articleOf(page.url) })),
    model: within(modelFile, () => v.parse(PackedModelSchema, JSON.parse(readFileSync(modelFile, 'utf8')))),
  };
}

/**
 * Reads `lexicon.yaml` of `folder`.
 * @throws {Error} naming file and field of the first error.
 */
export function readLexicon(folder: string): Concept[] {
  return readYaml(join(folder, 'lexicon.yaml'), LexiconSchema);
}

/**
 * Reads every category of `folder` (`<category>.txt` with `<category>.sources.yaml`), with its notes and statements.
 * @throws {Error} naming the file, and the line or field, of the first error.
 */
export function readCategories(folder: string): FaqEntry[] {
  const supplements = {
    notes: readNotes(folder),
    statements: readStatements(folder),
    pages: readOfficialPages(folder),
  };
  const categories = new Set(
    readdirSync(folder).flatMap((name) => /^(.*)\.(?:txt|sources\.yaml)$/.exec(name)?.[1] ?? []),
  );
  return [...categories].sort().flatMap((id) => {
    const name = `${id}.txt`;
    const sources = readYaml(join(folder, `${id}.sources.yaml`), SourcesSchema);
    return within(name, () => {
      if (sources.category.id !== id) throw new Error(`category.id in its sources is ${sources.category.id}`);
      return parseFaq(readFileSync(join(folder, name), 'utf8'), sources, supplements);
    });
  });
}

/** Reads the notes of `folder`. @throws {Error} naming the file and field of the first error. */
export function readNotes(folder: string): Notes {
  return readYaml(join(folder, 'notes.yaml'), NotesSchema);
}

/** Reads the statements of `folder`; empty without a file. @throws {Error} naming file and field of the first error. */
export function readStatements(folder: string): Statements {
  const file = join(folder, 'statements.yaml');
  return existsSync(file) ? readYaml(file, StatementsSchema) : [];
}

/** Reads the official pages of `folder`; empty without a file. @throws {Error} naming file and field of the fault. */
export function readOfficialPages(folder: string): OfficialPages {
  const file = join(folder, 'official-pages.yaml');
  return existsSync(file) ? readYaml(file, OfficialPagesSchema) : [];
}

function articleOf(url: string): string | undefined {
  return url.includes('/article/') ? articleIdOf(url) : undefined;
}

const PackedModelSchema = v.strictObject({
  labels: v.array(v.string()),
  bias: v.array(v.number()),
  step: v.number(),
  presence: v.array(v.number()),
  steps: v.array(v.array(v.number())),
  coded: v.string(),
  ordinary: v.string(),
  lookalikes: v.string(),
  fields: v.strictObject({
    count: v.number(),
    distances: v.array(v.number()),
    sizes: v.array(v.number()),
    fields: v.array(v.number()),
    coded: v.string(),
  }),
});

function readYaml<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  return parseWithin(file, schema, () => parse(readFileSync(file, 'utf8')));
}

/** The result of `read`, validated with `schema`. @throws {Error} naming `file` and the field of the first error. */
export function parseWithin<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
  read: () => unknown,
): v.InferOutput<Schema> {
  return within(file, () => v.parse(schema, read()));
}

function within<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new Error(`${file}: ${explain(error)}`, { cause: error });
  }
}

function explain(error: unknown): string {
  if (error instanceof v.ValiError) {
    const [issue] = error.issues;
    return `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`;
  }
  return error instanceof Error ? error.message : String(error);
}
