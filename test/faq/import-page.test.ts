import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkAssets } from '../../scripts/faq/check-assets';
import type { Imported } from '../../scripts/faq/import-page';
import { reportImport } from '../../scripts/faq/import-report';
import { readCategories } from '../../scripts/read-assets';
import { findBrackets } from '../../src/faq/brackets';
import type { FaqEntry } from '../../src/faq/entry';
import { ADDRESS, FORMATION, PAGE, prepareImportPlace } from '../support/import-place';

const { assets, bring, snapshot } = prepareImportPlace();
const idsOf = ({ merged }: Imported): string[] => merged.sources.entries.map(({ id }) => id);

describe('a category page saved from the browser', () => {
  it('becomes a category beside the others, with its articles, badges and cuts', () => {
    const { written, merged } = bring('page.html', PAGE);
    expect(merged.sources.category).toEqual({
      id: 'aide-structures',
      title: 'L’aide aux structures',
      url: ADDRESS,
    });
    expect(written.map((path) => path.replace(`${assets()}/`, ''))).toEqual([
      'aide-structures.txt',
      'aide-structures.sources.yaml',
    ]);
    const entries = readCategories(assets());
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
    expect(readCategories(assets())).toHaveLength(12);
  });

  it('loses no statement, note, bracket or newer page, though texts have changed', () => {
    cpSync('assets/faq', assets(), { recursive: true });
    const known = ({ id, statement, notes, answer, source }: FaqEntry) => ({
      ...{ id, statement, notes, now: source.now },
      brackets: findBrackets(answer.text, notes).map(({ short }) => short),
    });
    const before = readCategories(assets()).map(known);
    const text = readFileSync(join(assets(), 'formation.txt'), 'utf8');
    const later = text
      .replace('105h à 420h adapté', '105h à 420h, toujours adapté')
      .replace('Six organismes de formation ont été', 'Six organismes de formation avaient été');
    expect(bring('formation.txt', later).merged.entries.map(({ fate }) => fate)).toContain('changed');
    const after = readCategories(assets()).map(known);
    expect(after).toEqual(before);
    expect(after.flatMap(({ statement }) => statement ?? [])).toHaveLength(12);
    expect(after.flatMap(({ brackets }) => brackets).length).toBeGreaterThan(10);
    expect(checkAssets(assets(), new Date()).problems).toEqual([]);
  });

  it('becomes a category when told its address and title', () => {
    const { merged } = bring('notes.txt', 'A quoi sert le jury ?\nÀ décider.Populaire', {
      url: `${ADDRESS}?bust=1`,
      title: 'Le jury',
    });
    expect(merged.sources.category).toEqual({ id: 'jury', title: 'Le jury', url: ADDRESS });
    expect(idsOf({ merged, written: [] })).toEqual(['sert-jury']);
  });

  it('is text, though it begins with a quotation mark that looks like a tag', () => {
    const text = '<< Médiateur >> : est-ce utile ?\nOui.Populaire';
    const { merged } = bring('notes.txt', text, { url: ADDRESS, title: 'Le titre' });
    expect(merged.sources.entries[0]?.question).toBe('<< Médiateur >> : est-ce utile ?');
  });
});

describe('a page of the help centre as it may be', () => {
  it('has words set off in a question and an answer', () => {
    const page = PAGE.replace('Qui signe la convention ?', 'Qui signe la <em>convention</em> ?').replace(
      'Le maire, ou',
      'Le <b>maire</b>, ou',
    );
    expect(idsOf(bring('page.html', page))).toEqual(idsOf(bring('again.html', PAGE)));
    const signed = readCategories(assets()).find(({ id }) => id === 'signe-convention');
    expect(signed?.question).toBe('Qui signe la convention ?');
    expect(signed?.answer.text).toBe('Le maire, ou la personne qui le représente.');
  });

  it('has an article made anew under another id: the question keeps its own', () => {
    const first = bring('page.html', PAGE);
    expect(idsOf(bring('later.html', PAGE.replace('1bb22bb', '9zz99zz')))).toEqual(idsOf(first));
  });

  it('has a question named as the phrasings that nothing answers: it takes another id', () => {
    const page = PAGE.replace('Qui signe la convention ?', 'Out of FAQ ?');
    expect(idsOf(bring('page.html', page))).toContain('out-of-faq-2');
  });

  it.each([
    ['another page', 'notes.txt', { url: ADDRESS.replace('1abc2de', '2bcd3ef'), title: 'Notes' }],
    ['its own', 'back.txt', { url: ADDRESS }],
  ])('loses a question, which keeps its id for %s to bring back', (_, name, options) => {
    const id = 'changer-contact-adresse';
    bring('page.html', PAGE);
    bring('shorter.html', PAGE.replace(/<li><a href="\/fr.*?<\/li>/s, ''));
    expect(readCategories(assets()).map((entry) => entry.id)).not.toContain(id);
    const text = 'Peut-on changer de contact & d’adresse ?\nOui, quand on veut.Populaire';
    expect(idsOf(bring(name, text, { ...options, replace: true }))).toEqual([id]);
    expect(checkAssets(assets(), new Date()).problems).toEqual([]);
  });

  it('may lose most of its questions when one says so', () => {
    const short = 'Quel est le calendrier de la formation ?\nIl est long.Populaire';
    expect(bring('formation.txt', short, { replace: true }).merged.removed).toHaveLength(11);
  });

  it('lists an article twice: it is read once', () => {
    const repeated = PAGE.replace(/<li>(.*?)<\/li>/s, '$&$&').replace(
      '<h6 ',
      `<ul>${/<li>.*?<\/li>/s.exec(PAGE)?.[0]}</ul><h6 `,
    );
    expect(idsOf(bring('page.html', repeated))).toEqual(idsOf(bring('again.html', PAGE)));
  });

  it.each([
    ['an XML prologue', `<?xml version="1.0" encoding="utf-8"?>\n${PAGE}`],
    ['a byte order mark', `\ufeff${PAGE}`],
    ['a comment and blank lines', `\n\n<!-- copie -->\n${PAGE}`],
    [
      'elements nested 20,000 deep around it',
      PAGE.replace('<h1>', `${'<div>'.repeat(20_000)}<h1>`).replace(
        '</body>',
        `${'</div>'.repeat(20_000)}</body>`,
      ),
    ],
  ])('is HTML with %s', (_, page) => {
    expect(idsOf(bring('page.html', page))).toEqual(idsOf(bring('again.html', PAGE)));
  });

  it('has questions whose names are alike: each has an id of its own', () => {
    const items = Array.from(
      { length: 30 },
      (_, index) =>
        `<li><a class="csh-box-link" href="/fr/article/q-1x${index}xx/"><span>Qui paie le trajet aller retour ${'?'.repeat(index)} ${index} ?</span><span>Un.</span></a></li>`,
    );
    const page = PAGE.replace(/<ul class(.*?)<\/ul>/s, `<ul>${items.join('')}</ul>`);
    const ids = idsOf(bring('page.html', page));
    expect(new Set(ids).size).toBe(31);
    expect(ids).toContain('paie-trajet-aller-retour-29');
  });

  it('names its category itself, whatever the file is called', () => {
    expect(bring('formation.html', PAGE).merged.sources.category.id).toBe('aide-structures');
  });
});
