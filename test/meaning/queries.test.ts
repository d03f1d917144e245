import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedExamples } from '../../scripts/meaning/examples';
import { readCases, readQueries } from '../../scripts/meaning/queries';
import type { FaqEntry } from '../../src/faq/entry';
import { readFormation } from '../support/formation';

const { entries } = readFormation();
const elsewhere: readonly FaqEntry[] = entries.map((entry) => ({
  ...entry,
  id: `other-${entry.id}`,
  category: { ...entry.category, id: 'other' },
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faq-queries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(...lines: readonly object[]): string {
  const file = join(folder, 'set.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
}

const query = (relevant: readonly (string | number)[]) => ({ q: 'jury', relevant, style: 'keyword' });

describe('the right answers of a judged query', () => {
  it.each([
    ['ids', ['dispense', 'calendrier'], ['dispense', 'calendrier']],
    ['places in the page on training', [1, 12], ['deux-certifications', 'former-en-interne']],
    ['both', [3, 'dispense'], ['calendrier', 'dispense']],
    ['none', [], []],
  ])('%s', (_, relevant, expected) => {
    const set = write(query(relevant));
    expect(readQueries(set, entries)[0]?.relevant).toEqual(expected);
    // Another category has numbers of its own.
    expect(readQueries(set, [...entries, ...elsewhere])[0]?.relevant).toEqual(expected);
    expect(readQueries(set, [...elsewhere, ...entries])[0]?.relevant).toEqual(expected);
  });

  it.each([['jury'], [0], [13]])('%j names no question: the line is refused', (name) => {
    const set = write(query(['dispense']), query([name]));
    expect(() => readQueries(set, entries)).toThrow(`${set}, line 2: expected`);
    expect(() => readQueries(set, entries)).toThrow('relevant names no question of the FAQ');
  });

  it('are read the same in cases of terms', () => {
    const judged = { text: 'Le CCP1 et Pix.', term: 'CCP1', origin: 'a page' };
    const set = write({ ...judged, relevant: [1] }, { ...judged, relevant: ['deux-certifications'] });
    const [byPlace, byId] = readCases(set, entries);
    expect(byPlace).toEqual(byId);
  });
});

it('a question put on top of the page teaches nothing else', () => {
  const [first] = entries;
  if (first === undefined) throw new Error('no entry');
  const shifted = [{ ...first, id: 'chien' }, ...entries].map((entry, index) => ({
    ...entry,
    number: index + 1,
  }));
  const labels = entries.map(({ id }) => id);
  const taught = (known: readonly FaqEntry[]) =>
    askedExamples(
      {
        judged: readQueries(write(query(['calendrier'])), known),
        byEntry: new Map(),
        outOfFaq: [],
        sentences: [],
      },
      labels,
    );
  expect(taught(shifted)).toEqual(taught(entries));
  expect(taught(shifted)[0]?.classes).toEqual([labels.indexOf('calendrier') + 1]);
});
