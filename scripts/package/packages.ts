import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where packages are made. */
export const OUTPUT = '.output';

/** The packages in {@link OUTPUT}, by file name, in order. */
export function listPackages(): string[] {
  return readdirSync(OUTPUT)
    .filter((file) => file.endsWith('.zip'))
    .sort();
}

/** The only package that ends in `-<kind>.zip`. Throws when there is none, or several. */
export function readPackage(kind: string): Buffer {
  const [file, ...others] = listPackages().filter((name) => name.endsWith(`-${kind}.zip`));
  if (file === undefined || others.length > 0) throw new Error(`One ${kind} package wanted: npm run zip`);
  return readFileSync(join(OUTPUT, file));
}

/** SHA-256, in hexadecimal. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
