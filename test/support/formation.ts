import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assets, readAssets, readCategories } from '../../scripts/read-assets';
import type { FaqEntry } from '../../src/faq/types';

/** The page on training as it was once, with its sources and notes: what the code does with it stays, whatever is bundled. */
const FORMATION_FOLDER = 'test/fixtures/formation';

/** The bundled data with the questions of that page alone. */
export function readFormation(): Assets {
  return { ...readAssets('assets/faq'), entries: readCategories(FORMATION_FOLDER) };
}

/** One question of that page. */
export function formationEntry(id: string): FaqEntry {
  const entry = readCategories(FORMATION_FOLDER).find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`No question "${id}"`);
  return entry;
}

/** Copies the bundled data to `folder`, of the categories only that page. */
export function copyFormation(folder: string): void {
  cpSync('assets/faq', folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.txt') || name.endsWith('.sources.yaml')) rmSync(join(folder, name));
  }
  cpSync(FORMATION_FOLDER, folder, { recursive: true });
  // That page was on line then.
  const pages = join(folder, 'official-pages.yaml');
  const listed = readFileSync(pages, 'utf8');
  writeFileSync(pages, listed.replace(/^- id: categorie-formation\n(?: {2}.*\n)*/mu, ''));
}
