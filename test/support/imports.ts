import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** One import statement of a source file. Paths are relative to the repository. */
export interface ImportEdge {
  readonly from: string;
  /** A file of the repository without its ending, or a package's name. */
  readonly to: string;
  readonly isType: boolean;
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'";]*?from\s+)?['"]([^'"]+)['"]/g;

const INLINE_TYPE = /import\('([^']+)'\)\.\w/g;

/** The files under `folder` with one of the endings, relative to `root`. */
export function sourceFiles(root: string, folder: string, endings = ['.ts', '.tsx']): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => endings.some((ending) => name.endsWith(ending)));
}

/** The imports in `source`, the text of the file at `from`. An import of nothing but types counts as a type import. */
export function importsIn(from: string, source: string): ImportEdge[] {
  const to = (target: string): string =>
    target.startsWith('.') ? normalize(join(dirname(from), target)) : packageOf(target);
  return [
    ...[...source.matchAll(IMPORT)].map(([, typeWord, names = '', target = '']) => ({
      from,
      to: to(target),
      isType: typeWord !== undefined || hasOnlyTypes(names),
    })),
    ...[...source.matchAll(INLINE_TYPE)].map(([, target = '']) => ({ from, to: to(target), isType: true })),
  ];
}

/** The imports of all `files`. */
export function importEdges(root: string, files: readonly string[]): ImportEdge[] {
  return files.flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));
}

/** The room of `src/` that a path lies in, or undefined. */
export function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(relative('.', path))?.[1];
}

/** A cycle among the imports, those of types included, as the files on it, or undefined. */
export function findCycle(edges: readonly ImportEdge[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const node = from.replace(/\.tsx?$/, '');
    next.set(node, [...(next.get(node) ?? []), to]);
  }
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const target of next.get(node) ?? []) {
      const cycle = visit(target, [...path, node]);
      if (cycle !== undefined) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const cycle = visit(node, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function hasOnlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}\s*from\s+$/.exec(names)?.[1];
  if (inBraces === undefined) return false;
  const listed = inBraces
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return listed.length > 0 && listed.every((name) => name.startsWith('type '));
}

function packageOf(target: string): string {
  const [scope = '', name = ''] = target.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
