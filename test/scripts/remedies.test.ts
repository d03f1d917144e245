import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REMEDIES } from '../../scripts/remedies/remedies';

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:test|e2e)\.tsx?$/.test(path));

describe('a remedy', () => {
  it.each(REMEDIES)('$name stands once in $file', ({ file, search }) => {
    expect(readFileSync(file, 'utf8').split(search)).toHaveLength(2);
  });

  it.each(REMEDIES)('$name is held by tests that exist: $tests', ({ tests: [start, names] }) => {
    const sources = tests
      .filter((path) => path.startsWith(start))
      .map((path) => readFileSync(join('test', path), 'utf8'));
    expect(sources).not.toEqual([]);
    // A title and its cases may make the name, so each word of the pattern is looked for in the text of the files.
    const words = names.replace(/\\\w/g, ' ').match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    expect(words).not.toEqual([]);
    const missing = words.filter((word) => !sources.some((text) => text.includes(word)));
    expect(missing).toEqual([]);
  });

  it('has a name of its own', () => {
    const names = REMEDIES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
