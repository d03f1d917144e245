import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The published builds; `npm run check` makes them before the tests. */
export const BUILDS = ['chrome-mv3', 'edge-mv3', 'firefox-mv3'] as const;

/** A published build, by folder name. */
export type Build = (typeof BUILDS)[number];

/** The manifest of a build. Throws if the build is missing. */
export function manifestOf(build: Build): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folderOf(build), 'manifest.json'), 'utf8'));
}

/** Texts of the files of a build that end in one of `endings`, by path. Throws if the build is missing. */
export function filesOf(build: Build, endings: readonly string[]): Readonly<Record<string, string>> {
  const folder = folderOf(build);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => endings.some((ending) => path.endsWith(ending)))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
}

function folderOf(build: Build): string {
  const folder = join(process.cwd(), '.output', build);
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: run npm run check, which builds it.`);
  return folder;
}

/** The .ts and .tsx files in `folder`. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}
