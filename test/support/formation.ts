import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assets, readAssets, readCategories } from '../../scripts/read-assets';
import type { FaqEntry } from '../../src/faq/entry';

/** A frozen copy of the page on training, with sources and notes. Tests on it do not depend on the bundled data. */
const FORMATION_FOLDER = 'test/fixtures/formation';

/** The bundled data, with only the questions of that page. */
export function readFormation(): Assets {
  return { ...readAssets('assets/faq'), entries: readCategories(FORMATION_FOLDER) };
}

/** A question of that page. */
export function formationEntry(id: string): FaqEntry {
  const entry = readCategories(FORMATION_FOLDER).find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`No question "${id}"`);
  return entry;
}

/** Copies the bundled data to `folder`, with only that category. */
export function copyFormation(folder: string): void {
  cpSync('assets/faq', folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.txt') || name.endsWith('.sources.yaml')) rmSync(join(folder, name));
  }
  cpSync(FORMATION_FOLDER, folder, { recursive: true });
  // That page was online then.
  const pages = join(folder, 'official-pages.yaml');
  const listed = readFileSync(pages, 'utf8');
  writeFileSync(pages, listed.replace(/^- id: categorie-formation\n(?: {2}.*\n)*/mu, ''));
}
