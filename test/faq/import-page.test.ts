import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Imported, type ImportOptions, importPage } from '../../scripts/faq/import-page';
import { reportImport } from '../../scripts/faq/import-report';
import { readCategories } from '../../scripts/read-assets';
import { copyFormation } from '../support/formation';

const PAGE = readFileSync('test/fixtures/faq/aide-aux-structures.html', 'utf8');
const ADDRESS = 'https://aide.conseiller-numerique.gouv.fr/fr/category/laide-aux-structures-1abc2de/';
const FORMATION = readFileSync('assets/faq/formation.txt', 'utf8');

let folder: string;
let assets: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faq-import-'));
  assets = join(folder, 'faq');
  copyFormation(assets);
});
afterEach(() => rmSync(folder, { recursive: true }));

function bring(name: string, content: string, options?: ImportOptions): Imported {
  const file = join(folder, name);
  writeFileSync(file, content);
  return importPage(file, assets, options);
}

const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(assets, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(assets, name), 'utf8')]),
  );
const idsOf = ({ merged }: Imported): string[] => merged.sources.entries.map(({ id }) => id);

describe('a category page saved from the browser', () => {
  it('becomes a category beside the others, with its articles, badges and cuts', () => {
    const { written, merged } = bring('page.html', PAGE);
    expect(merged.sources.category).toEqual({
      id: 'aide-structures',
      title: 'L’aide aux structures',
      url: ADDRESS,
    });
    expect(written.map((path) => path.replace(`${assets}/`, ''))).toEqual([
      'aide-structures.txt',
      'aide-structures.sources.yaml',
    ]);
    const entries = readCategories(assets);
    expect(entries).toHaveLength(15);
    expect(
      entries
        .filter(({ category }) => category.id === 'aide-structures')
        .map(({ id, number, question, answer, readership, source }) => ({
          id,
          number,
          question,
          answer,
          readership,
          url: source.url.split('/').at(-2),
        })),
    ).toEqual([
      {
        id: 'ouvrir-espace-structure',
        number: 1,
        question: 'Comment ouvrir un espace pour sa structure ?',
        answer: {
          extent: 'excerpt',
          text: 'Le représentant reçoit un message, puis choisit un mot de passe. La demande est lue sous cinq jours ouvrés et un agent peut appeler pour',
        },
        readership: 'very-popular',
        url: 'comment-ouvrir-un-espace-pour-sa-structure-1aa11aa',
      },
      {
        id: 'signe-convention',
        number: 2,
        question: 'Qui signe la convention ?',
        answer: { extent: 'full', text: 'Le maire, ou la personne qui le représente.' },
        readership: 'some-reads',
        url: 'qui-signe-la-convention-1bb22bb',
      },
      {
        id: 'changer-contact-adresse',
        number: 3,
        question: 'Peut-on changer de contact & d’adresse ?',
        answer: { extent: 'excerpt', text: 'Oui, dans l’espace de la structure' },
        readership: 'few-reads',
        url: 'peut-on-changer-de-contact-1cc33cc',
      },
    ]);
  });

  it('needs no class: links that hold a question and an answer are the list', () => {
    const bare = PAGE.replaceAll(/ class="[^"]*"/g, '');
    expect(idsOf(bring('page.html', bare))).toEqual(idsOf(bring('page.html', PAGE)));
  });

  it('changes nothing when it is brought again', () => {
    bring('page.html', PAGE);
    const before = snapshot();
    expect(bring('again.html', PAGE).written).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  it('keeps the ids for ever: by the article’s own id where the words have changed', () => {
    const first = bring('page.html', PAGE);
    const later = PAGE.replace('Qui signe la convention ?', 'La convention : qui la signe ?')
      .replace('qui-signe-la-convention-1bb22bb', 'la-convention-qui-la-signe-1bb22bb')
      .replace('L’aide aux structures</h1>', 'Aider les employeurs</h1>');
    const second = bring('later.html', later);
    expect(second.merged.sources.category.id).toBe('aide-structures');
    expect(idsOf(second)).toEqual(idsOf(first));
    expect(second.merged.entries.map(({ fate }) => fate)).toEqual(['unchanged', 'changed', 'unchanged']);
  });

  it('tells what is new, changed and removed, what is cut, the badges and the addresses', () => {
    bring('page.html', PAGE);
    const later = PAGE.replace(/<li><a href="\/fr.*?<\/li>/s, '').replace('Le maire', 'La maire');
    const report = reportImport(bring('later.html', later));
    expect(report).toContain('new: 0');
    expect(report).toContain('changed: 1\n  signe-convention');
    expect(report).toContain('removed: 1\n  changer-contact-adresse');
    expect(report).toContain('badges: Très populaire 1, Quelques lectures 1');
    expect(report).toContain('cut: 1 excerpts; complete: 1\n  signe-convention: ends as a sentence');
    expect(report).toContain('addresses: 2 in the file, 2 of 2');
  });
});

describe('text pasted in the seed’s form', () => {
  it('is as bundled, byte for byte', () => {
    const before = snapshot();
    expect(bring('formation.txt', FORMATION).written).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  it('keeps what a person has written of an unchanged question, and forgets the date of a changed one', () => {
    const later = FORMATION.replace("Dans le cas d'un recrutement", 'En cas de recrutement');
    const { merged } = bring('formation.txt', later);
    const sourceOf = (id: string) => merged.sources.entries.find((entry) => entry.id === id);
    expect(sourceOf('second-parcours')).toMatchObject({
      cut: 'word',
      article: expect.stringContaining('42n98h'),
    });
    expect(sourceOf('second-parcours')).not.toHaveProperty('updatedOn');
    expect(merged.entries.filter(({ fate }) => fate !== 'unchanged')).toHaveLength(1);
    expect(readCategories(assets)).toHaveLength(12);
  });

  it('becomes a category when told its address and title', () => {
    const { merged } = bring('notes.txt', 'A quoi sert le jury ?\nÀ décider.Populaire', {
      url: `${ADDRESS}?bust=1`,
      title: 'Le jury',
    });
    expect(merged.sources.category).toEqual({ id: 'jury', title: 'Le jury', url: ADDRESS });
    expect(idsOf({ merged, written: [] })).toEqual(['sert-jury']);
  });
});

describe('a bad file is refused with line and reason, and changes nothing', () => {
  const text = (content: string, options?: ImportOptions) => ({ name: 'bad.txt', content, options });
  const html = (content: string) => ({ name: 'bad.html', content, options: undefined });
  const known = { url: ADDRESS, title: 'T' };
  it.each([
    ['an empty file', text('', known), 'line 1: expected a question'],
    ['an answer without badge', text('A ?\nUn.', known), 'line 2: expected an answer that ends with a badge'],
    [
      'text without address',
      text('A ?\nUn.Populaire'),
      'line 1: expected the address of the page: add --url',
    ],
    [
      'text without title',
      text('A ?\nUn.Populaire', { url: ADDRESS }),
      'expected the title of the page: add --title',
    ],
    [
      'an address elsewhere',
      text('A ?\nUn.Populaire', { ...known, url: 'https://example.org/fr/category/a-1/' }),
      'expected the page of a category of the help centre, not https://example.org/',
    ],
    ['another site', html('<!doctype html><p>Bonjour</p>'), 'line 1: expected a category page'],
    [
      'an article’s page',
      html('<link rel="canonical" href="https://aide.conseiller-numerique.gouv.fr/fr/article/a-1/"><p>A</p>'),
      'but this is the page of one article',
    ],
    [
      'an article on another host',
      html(
        PAGE.replace(
          'https://aide.conseiller-numerique.gouv.fr/fr/article/qui',
          'https://example.org/fr/article/qui',
        ),
      ),
      'line 24: expected an address under https://aide.conseiller-numerique.gouv.fr/',
    ],
    [
      'a question without answer',
      html(PAGE.replace('<span>Le maire, ou la personne qui le représente.</span>', '')),
      'line 24: expected the beginning of an answer after « Qui signe la convention ? »',
    ],
    [
      'a question seen twice',
      html(PAGE.replace('peut-on-changer-de-contact-1cc33cc', 'x-1bb22bb')),
      'line 30: expected another question',
    ],
    [
      'a question of another category',
      html(PAGE.replace('Qui signe la convention ?', 'Qui sont les organismes de formation ?')),
      'line 24: expected no question of « formation »',
    ],
    [
      'a badge’s name in a question',
      html(PAGE.replace('Qui signe la convention ?', 'L’éducation Populaire ?')),
      'line 24: expected a question without a badge',
    ],
  ])('%s', (_, { name, content, options }, reason) => {
    const before = snapshot();
    expect(() => bring(name, content, options)).toThrow(reason);
    expect(() => bring(name, content, options)).toThrow(join(folder, name));
    expect(snapshot()).toEqual(before);
  });
});
