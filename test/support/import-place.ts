import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { type Imported, type ImportOptions, importPage } from '../../scripts/faq/import-page';
import { copyFormation } from './formation';

/** A category page in the help centre's markup, with our text. */
export const PAGE = readFileSync('test/fixtures/faq/aide-aux-structures.html', 'utf8');
/** Its address. */
export const ADDRESS = 'https://aide.conseiller-numerique.gouv.fr/fr/category/laide-aux-structures-1abc2de/';
/** The page bundled before the import. */
export const FORMATION = readFileSync('test/fixtures/formation/formation.txt', 'utf8');

/** A folder to import into; each test gets a new one. */
export interface ImportPlace {
  /** Folder of the bundled data. */
  assets(): string;
  /** Path of the file `name`. */
  pathOf(name: string): string;
  /** Writes the file and imports it. */
  bring(name: string, content: string | Buffer, options?: ImportOptions): Imported;
  /** The contents of the bundled files, by name. */
  snapshot(): Record<string, string>;
}

/** Makes the folder before each test and removes it after. */
export function prepareImportPlace(): ImportPlace {
  let folder = '';
  const assets = (): string => join(folder, 'faq');
  const pathOf = (name: string): string => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'faq-import-'));
    copyFormation(assets());
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return {
    assets,
    pathOf,
    bring(name, content, options) {
      writeFileSync(pathOf(name), content);
      return importPage(pathOf(name), assets(), options);
    },
    snapshot: () =>
      Object.fromEntries(
        readdirSync(assets(), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => [name, readFileSync(join(assets(), name), 'utf8')]),
      ),
  };
}
