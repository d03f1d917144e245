import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAssets } from '../../scripts/faq/check-assets';
import { readNotes, readOfficialPages, readStatements } from '../../scripts/read-assets';
import { isDead } from '../../src/faq/parse-faq';
import { prepareAssetFolder } from '../support/asset-folder';

const TODAY = new Date('2026-11-25');
const FORMATION = 'https://www.conseiller-numerique.gouv.fr/formation';
const folder = prepareAssetFolder();
const problems = (): string => checkAssets(folder.path(), TODAY).problems.join('\n');

const DEAD = [
  ['the category that is gone', 'https://aide.conseiller-numerique.gouv.fr/fr/category/autre-titre-1dj9ogr/'],
  ['an address that is gone', 'https://www.conseiller-numerique.gouv.fr/documentheque'],
  ['the same without www', 'https://conseiller-numerique.gouv.fr/documentheque/'],
  ['a fragment of it', 'https://www.conseiller-numerique.gouv.fr/documentheque#logos'],
  [
    'a superseded article by another title',
    'https://aide.conseiller-numerique.gouv.fr/fr/article/autre-titre-1ci8cxv/',
  ],
] as const;

describe.each(DEAD)('%s', (_, url) => {
  it.each(['notes.yaml', 'statements.yaml'])('is not linked in %s', (file) => {
    folder.replace(file, FORMATION, url);
    expect(problems()).toContain(`${url} is gone or superseded`);
  });
});

type Damage = readonly [what: string, damage: () => void, expected: string];
const add = (file: string, text: string) => () => folder.append(file, text);
const swap = (file: string, text: string | RegExp, by: string) => () => folder.replace(file, text, by);
const CASES: readonly Damage[] = [
  [
    'an article of its own that is gone, even where another treats the question today',
    add(
      'official-pages.yaml',
      '- { id: perdu, title: Perdu, url: "https://aide.conseiller-numerique.gouv.fr/fr/article/a-1fh1gis/", seen: 2023, gone: true }\n',
    ),
    'the question "deux-certifications": ',
  ],
  [
    'a page that supersedes itself',
    add(
      'official-pages.yaml',
      `- { id: cercle, title: C, url: "${FORMATION}", seen: 2023, supersededBy: cercle }\n`,
    ),
    'official-pages.yaml, "cercle": there is no page "cercle" to offer',
  ],
  [
    'a page that one that is gone supersedes',
    swap('official-pages.yaml', 'supersededBy: recruter', 'supersededBy: documentheque'),
    'there is no page "documentheque" to offer',
  ],
  [
    'a page seen on a day to come',
    swap('official-pages.yaml', 'seen: 2026-08', 'seen: 2062-08'),
    'official-pages.yaml, "centre-d-aide": seen 2062-08 is yet to come',
  ],
  [
    'a source of a day to come',
    swap('notes.yaml', 'sourceDate: 2023-04', 'sourceDate: 2062-04'),
    'sourceDate 2062-04 is yet to come',
  ],
  [
    'a change of a day to come',
    swap('notes.yaml', 'sourceDate: 2023-04', 'since: 2062-04'),
    'since 2062-04 is yet to come',
  ],
  [
    'an article changed on a day to come',
    swap('formation.sources.yaml', 'updatedOn: 2022', 'updatedOn: 2062'),
    'the question "second-parcours": updatedOn 2062-12-09 is yet to come',
  ],
  [
    'two years of which one is to come',
    swap('notes.yaml', 'on: 2024/2025', 'on: 2024/2062'),
    'checked.on 2024/2062 is yet to come',
  ],
  [
    'an address with a user, which passes for its host',
    swap('notes.yaml', FORMATION, 'https://evil@www.conseiller-numerique.gouv.fr/'),
    'an https address on the official domain',
  ],
  [
    'a page offered under an address that is gone',
    swap(
      'official-pages.yaml',
      /(id: kit-de-communication\n(?:.*\n)*? {2}url: )\S+/,
      '$1https://conseiller-numerique.gouv.fr/documentheque',
    ),
    'is gone or superseded',
  ],
  [
    'a question that a note both replaces and adds to',
    swap(
      'notes.yaml',
      'entries: [calendrier, objectifs,',
      'addsTo: [calendrier]\n  entries: [calendrier, objectifs,',
    ),
    'each question once, under entries or addsTo',
  ],
  [
    'an unknown question that a note adds to',
    swap(
      'notes.yaml',
      'entries: [calendrier, objectifs,',
      'addsTo: [calendar]\n  entries: [calendrier, objectifs,',
    ),
    'notes.yaml, note "volume-horaire": there is no question "calendar"',
  ],
  [
    'a note that only adds, and adds to',
    swap('notes.yaml', 'weight: adds', 'weight: adds\n  addsTo: [calendrier]'),
    'addsTo only for a note that replaces',
  ],
  [
    'a statement that tells a note of another question',
    swap('statements.yaml', 'entry: objectifs', 'entry: objectifs\n  tells: [regles-absence-echec]'),
    'statements.yaml, "objectifs": "regles-absence-echec" is no note of that question',
  ],
  [
    'a statement of three sentences',
    swap('statements.yaml', /text: ".*"/, 'text: "Une. Deux. Trois."'),
    'statements.yaml: 0.text: one or two sentences',
  ],
  [
    'a statement on two lines',
    swap('statements.yaml', /text: ".*"/, 'text: "Une.\\nDeux."'),
    'statements.yaml: 0.text: one or two sentences',
  ],
  [
    'a page that was opened in some month',
    swap('notes.yaml', '{ on: 2026-08, in: repository }', '{ on: 2026-08, in: page }'),
    'checked: the day on which the page was read',
  ],
  ['a sense that no word tells', swap('lexicon.yaml', /near: \[.*\]/, 'near: []'), 'lexicon.yaml: '],
];

it.each(CASES)('is refused: %s', (_, damage, expected) => {
  damage();
  expect(problems()).toContain(expected);
});

it('lists the pages to open before a release, each once: those read in copies only', () => {
  const { toOpen } = checkAssets(folder.path(), TODAY);
  expect(toOpen.filter((url) => url === FORMATION)).toHaveLength(1);
  folder.replace('statements.yaml', 'dateOf: copy', 'dateOf: repository');
  const offered = readOfficialPages(folder.path()).flatMap((page) => (isDead(page) ? [] : [page.url]));
  expect(toOpen).toEqual(expect.arrayContaining(offered));
  const readInCopies = toOpen.filter((url) => !offered.includes(url));
  expect(checkAssets(folder.path(), TODAY).toOpen.filter((url) => !offered.includes(url))).toEqual(
    readInCopies,
  );
  for (const file of ['notes.yaml', 'statements.yaml']) {
    const path = join(folder.path(), file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text
        .replace(/on: \S+ in: (?:copy|repository)/g, 'on: 2026-08-01, in: page')
        .replace(/dateOf: (?:copy|repository)/g, 'dateOf: source'),
    );
  }
  expect(checkAssets(folder.path(), TODAY).toOpen).toEqual(offered);
});

it('of one page, code or copy read on one day is called the same in notes and statements', () => {
  const kinds = new Map<string, Set<string>>();
  const add = (url: string, on: string, kind: string) =>
    kinds.set(`${url} ${on}`, new Set([...(kinds.get(`${url} ${on}`) ?? []), kind]));
  for (const { source, checked } of readNotes('assets/faq')) add(source.url, checked.on, checked.in);
  for (const { source, date, dateOf } of readStatements('assets/faq')) add(source.url, date, dateOf);
  expect([...kinds].filter(([, names]) => names.size > 1)).toEqual([]);
});
