import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Site } from './site';

/** The official page with most of the FAQ's terms. */
export const FORMATION_URL = 'https://www.conseiller-numerique.gouv.fr/formation';

/** A site that serves `test/fixtures/pages/<name>.html` at `url`. */
export function fixtureSite(name: string, url: string = FORMATION_URL): Site {
  const file = fileURLToPath(new URL(`../test/fixtures/pages/${name}.html`, import.meta.url));
  return { url, html: readFileSync(file, 'utf8') };
}
