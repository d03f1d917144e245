import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Sources, SourcesSchema } from '../../src/faq/sources';
import { parseWithin } from '../read-assets';
import type { CategoryFiles } from './merge-category';

const HEADER = `# The questions of this category, and where each comes from.
# id: permanent, never changed once published. question: as in the text.
# cut: where the page cut the answer: word (inside a word), sentence (between two words), none (not cut).
# article: the answer's own page; leave it out if unknown (the links then lead to the category page or, if that page is
#   gone, to the help centre's home).
# now: the official page that treats the question today, by its id in official-pages.yaml, if it is another one.
# updatedOn: the date of last change in the article, if it has one.
# former: questions that the page no longer lists; nothing else may use their ids.
`;

/** Reads the categories of `folder` (assets/faq), by id. Throws for invalid data, naming file and field. */
export function readCategoryFiles(folder: string): Map<string, CategoryFiles> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sources.yaml'));
  return new Map(
    names.sort().map((name) => {
      const file = join(folder, name);
      const sources = parseWithin(file, SourcesSchema, () => parse(readFileSync(file, 'utf8')));
      const text = textFile(folder, sources.category.id);
      return [sources.category.id, { sources, text: existsSync(text) ? readFileSync(text, 'utf8') : '' }];
    }),
  );
}

/** Writes both files of a category; returns the paths. */
export function writeCategoryFiles(folder: string, { sources, text }: CategoryFiles): string[] {
  const paths = [textFile(folder, sources.category.id), sourcesFile(folder, sources.category.id)];
  const [forText, forSources] = paths;
  if (forText !== undefined) writeFileSync(forText, text);
  if (forSources !== undefined) writeFileSync(forSources, writeSources(sources));
  return paths;
}

function writeSources(sources: Sources): string {
  return HEADER + stringify(sources, { lineWidth: 0, defaultStringType: 'PLAIN' });
}

function textFile(folder: string, id: string): string {
  return join(folder, `${id}.txt`);
}

function sourcesFile(folder: string, id: string): string {
  return join(folder, `${id}.sources.yaml`);
}
