import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Site } from './site';

/** Where the official site says most of what the FAQ explains. */
export const FORMATION_URL = 'https://www.conseiller-numerique.gouv.fr/formation';

/** A site that shows the page of that name in `test/fixtures/pages` at `url`. */
export function fixtureSite(name: string, url: string = FORMATION_URL): Site {
  const file = fileURLToPath(new URL(`../test/fixtures/pages/${name}.html`, import.meta.url));
  return { url, html: readFileSync(file, 'utf8') };
}
