import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folder of packages. */
export const OUTPUT = '.output';

/** File of checksums, in {@link OUTPUT}. */
export const SUMS = 'SHA256SUMS';

/** Sorted file names of the packages in {@link OUTPUT}. */
export function listPackages(): string[] {
  return readdirSync(OUTPUT)
    .filter((file) => file.endsWith('.zip'))
    .sort();
}

/** The only package that ends in `-<kind>.zip`. Throws if there is none, or several. */
export function readPackage(kind: string): Buffer {
  const [file, ...others] = listPackages().filter((name) => name.endsWith(`-${kind}.zip`));
  if (file === undefined || others.length > 0) throw new Error(`One ${kind} package wanted: npm run zip`);
  return readFileSync(join(OUTPUT, file));
}

/** SHA-256 in hexadecimal. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Files by their path within a package, with `/`. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** All files under `folder`. */
export function readFiles(folder: string): PackageFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

/** One line for each file that differs between `published` and `rebuilt`; empty if none does. */
export function findDifferences(published: PackageFiles, rebuilt: PackageFiles): string[] {
  const paths = new Set([...Object.keys(published), ...Object.keys(rebuilt)]);
  return [...paths].sort().flatMap((path) => {
    const [was, is] = [published[path], rebuilt[path]];
    if (was === undefined) return `${path}: not in the package`;
    if (is === undefined) return `${path}: in the package only`;
    return sha256(was) === sha256(is) ? [] : `${path}: ${sha256(was)} in the package, ${sha256(is)} rebuilt`;
  });
}
