import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDifferences } from '../../scripts/package/packages';
import { trackedFiles } from '../../scripts/package/tracked-files';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faq-conum-repository-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('what lies in the folder and is not under version control is not among the sources', () => {
  for (const name of ['kept.ts', 'with [brackets].ts', 'my notes.txt', 'ignored.log'])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, '.gitignore'), '*.log');
  execFileSync('git', ['init', '--quiet'], { cwd: folder });
  execFileSync('git', ['add', 'kept.ts', 'with [brackets].ts'], { cwd: folder });
  expect(trackedFiles(folder)).toEqual(['kept.ts', 'with \\[brackets\\].ts']);
});

it('no sources are packed of what is no repository', () => {
  expect(() => trackedFiles(folder)).toThrow();
});

describe('a rebuilt package', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const published = { 'a.js': bytes('a'), 'b.js': bytes('b') };

  it('is the published one when it has the same files with the same bytes', () => {
    expect(findDifferences(published, { 'b.js': bytes('b'), 'a.js': bytes('a') })).toEqual([]);
  });

  it.each([
    ['other bytes', { ...published, 'b.js': bytes('c') }, /^b\.js: \w{64} in the package, \w{64} rebuilt$/],
    ['a file less', { 'a.js': bytes('a') }, /^b\.js: in the package only$/],
    ['a file more', { ...published, 'c.js': bytes('c') }, /^c\.js: not in the package$/],
  ])('is not with %s', (_, rebuilt, said) => {
    expect(findDifferences(published, rebuilt)).toEqual([expect.stringMatching(said)]);
  });
});
