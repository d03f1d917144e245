import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A copy of the bundled data for tests to damage; each test gets one. */
export interface AssetFolder {
  path(): string;
  /** Throws if `file` does not contain `text`. */
  replace(file: string, text: string | RegExp, by: string): void;
  append(file: string, text: string): void;
}

/** Makes the copy before each test and removes it after. */
export function prepareAssetFolder(): AssetFolder {
  let folder = '';
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'faq-check-')), 'faq');
    cpSync('assets/faq', folder, { recursive: true });
    // Fixed notes: the tests do not depend on the bundled ones.
    for (const name of ['notes.yaml', 'statements.yaml'])
      cpSync(join('test/fixtures/formation', name), join(folder, name));
  });
  afterEach(() => rmSync(join(folder, '..'), { recursive: true }));
  return {
    path: () => folder,
    replace(file, text, by) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(text, by);
      if (after === before) throw new Error(`${text} is not in ${file}`);
      writeFileSync(path, after);
    },
    append: (file, text) => appendFileSync(join(folder, file), text),
  };
}
