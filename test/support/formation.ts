import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Assets, readAssets, readCategories } from '../../scripts/read-assets';

/** The page on training as it was once, with its sources and notes: what the code does with it stays, whatever is bundled. */
const FORMATION_FOLDER = 'test/fixtures/formation';

/** The bundled data with the questions of that page alone. */
export function readFormation(): Assets {
  return { ...readAssets('assets/faq'), entries: readCategories(FORMATION_FOLDER) };
}

/** Copies the bundled data to `folder`, of the categories only that page. */
export function copyFormation(folder: string): void {
  cpSync('assets/faq', folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.txt') || name.endsWith('.sources.yaml')) rmSync(join(folder, name));
  }
  cpSync(FORMATION_FOLDER, folder, { recursive: true });
}
