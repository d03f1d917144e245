import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Assets, readAssets } from '../../scripts/read-assets';

const CATEGORY = 'formation';

/** The bundled data with the questions on training alone, whatever other categories are bundled beside them. */
export function readFormation(): Assets {
  const assets = readAssets('assets/faq');
  return { ...assets, entries: assets.entries.filter(({ category }) => category.id === CATEGORY) };
}

/** Copies the bundled data to `folder`, of the categories only that one. */
export function copyFormation(folder: string): void {
  cpSync('assets/faq', folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const isCategory = name.endsWith('.txt') || name.endsWith('.sources.yaml');
    if (isCategory && !name.startsWith(`${CATEGORY}.`)) rmSync(join(folder, name));
  }
}
