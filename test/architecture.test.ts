import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trackedFiles } from '../scripts/package/tracked-files';
import { sourceFiles } from './support/built';

// Who may import whom, sizes and forbidden globals are linter rules: rooms.biome.jsonc and biome.json. Here is the rest.
const read = (file: string): string => readFileSync(file, 'utf8');
const sources = sourceFiles('src');

const [, map = ''] = /^## Map$(.*?)^## /ms.exec(read('README.md')) ?? [];

it('The map of the README names each top folder', () => {
  const folders = new Set(trackedFiles('.').flatMap((file) => /^([^./][^/]*)\//.exec(file)?.[1] ?? []));
  expect([...folders].filter((folder) => !map.includes(`| \`${folder}`))).toEqual([]);
});

describe('rooms', () => {
  it('each stand in the map of the README', () => {
    expect(readdirSync('src').filter((room) => !map.includes(`\`src/${room}\``))).toEqual([]);
  });

  it('have no drawer', () => {
    expect(sources.filter((file) => /\/(?:utils|helpers|common)\//.test(file))).toEqual([]);
  });

  it('import types by statements alone, which the linter checks', () => {
    expect(sources.filter((file) => /\bimport\('[^']+'\)\.\w/.test(read(file)))).toEqual([]);
  });
});

it('benches with a section in docs/benchmarks.md print through their report alone, which writes the section', () => {
  const reporting = sourceFiles('bench').filter((file) => read(file).includes('openReport('));
  expect(reporting.length).toBeGreaterThan(5);
  expect(reporting.filter((file) => /\bstdout\.write\(/.test(read(file)))).toEqual([]);
});

it.each(sources)('%s documents each export', (file) => {
  const undocumented = [
    ...read(file).matchAll(/(?<!\*\/)\n(export (?:async )?(?:function|const|interface|type) \w+)/g),
  ]
    .map(([, name]) => name)
    .filter((name) => name !== undefined && !isOverload(read(file), name));
  expect(undocumented).toEqual([]);
});

/** The second signature of an overload needs no comment of its own. */
function isOverload(source: string, name: string): boolean {
  return source.split(name).length > 2;
}
