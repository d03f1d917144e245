import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../scripts/faq/import-page';
import { ADDRESS, FORMATION, PAGE, prepareImportPlace } from '../support/import-place';

const { bring, pathOf, snapshot } = prepareImportPlace();

it('a text in another encoding is refused', () => {
  const ansi = Buffer.from('A quoi sert le jury \xe0 \xc9vry ?\nA rien.Populaire', 'latin1');
  expect(() => bring('ansi.txt', ansi, { url: ADDRESS, title: 'T' })).toThrow('a text in UTF-8');
});

describe('a bad file is refused with line and reason, and changes nothing', () => {
  const text = (content: string, options?: ImportOptions) => ({ name: 'bad.txt', content, options });
  const html = (content: string) => ({ name: 'bad.html', content, options: undefined });
  const known = { url: ADDRESS, title: 'T' };
  type File = {
    readonly name: string;
    readonly content: string;
    readonly options: ImportOptions | undefined;
  };
  it.each<readonly [string, File, string]>([
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
    ...[
      'https://[aide/fr/article/q-1aa11aa/',
      'https://aide.example:99999/fr/article/q-1/',
      'https://a b/article/',
    ].map(
      (href) =>
        [
          `an address that is none: ${href}`,
          html(PAGE.replace(/href="[^"]*1bb22bb[^"]*"/, `href="${href}"`)),
          `line 24: expected a valid address, not ${href}`,
        ] satisfies [string, File, string],
    ),
    ...[/\//g, /[/:.-]/g, /./g].map(
      (written) =>
        [
          `an address elsewhere, with ${written} as entities`,
          html(
            PAGE.replace(/(?<=href=")[^"]*1bb22bb[^"]*/, 'https://example.org/fr/article/q-1bb22bb/').replace(
              /(?<=href=")[^"]*\/article\/[^"]*/g,
              (href) => href.replace(written, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
            ),
          ),
          'line 24: expected an address under https://aide.conseiller-numerique.gouv.fr/, not https://example.org/',
        ] satisfies [string, File, string],
    ),
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
      'the same words under two articles',
      html(PAGE.replace('Peut-on changer de contact &amp; d’adresse ?', 'Qui signe la convention ?')),
      'line 30: expected another question',
    ],
    [
      'an id that is a path',
      text('A ?\nUn.Populaire', { ...known, id: '../evil' }),
      'line 1: expected another category.id: a slug',
    ],
    [
      'a title without a letter',
      text('A ?\nUn.Populaire', { ...known, title: ' ' }),
      'line 1: expected another category.title',
    ],
    [
      'half a page',
      {
        name: 'formation.txt',
        content: FORMATION.slice(0, FORMATION.indexOf('Que se passe-t-il')),
        options: undefined,
      },
      'line 1: expected the whole page: 11 of its 12 questions are missing',
    ],
    [
      'a page that was cut off',
      html(PAGE.slice(0, PAGE.indexOf('<li><a href="/fr'))),
      'expected the whole page, up to its </html>',
    ],
    [
      'a page in a single file',
      text(`From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n${PAGE}`),
      'line 1: expected HTML, not a page in a single file (MHTML)',
    ],
    [
      'a question of another category',
      html(PAGE.replace('Qui signe la convention ?', 'Qui sont les organismes de formation ?')),
      'line 24: expected no question of « formation »',
    ],
    [
      'elements nested 50,000 deep',
      html(
        `<!doctype html><html><body>${'<div>'.repeat(50_000)}Bonjour${'</div>'.repeat(50_000)}</body></html>`,
      ),
      'line 1: expected a category page',
    ],
    [
      'a question of spaces',
      html(PAGE.replace('Qui signe la convention ?', ' \u00a0 ')),
      'line 24: expected the beginning of an answer',
    ],
    [
      'a question without a letter',
      html(PAGE.replace('Qui signe la convention ?', '« ? »')),
      'line 24: expected a question in the link',
    ],
    [
      'a pasted question without a letter',
      text('A ?\nUn.Populaire?\nDeux.Populaire', known),
      'line 2: expected a question, but this line has no letter',
    ],
    [
      'a badge’s name in a question',
      html(PAGE.replace('Qui signe la convention ?', 'L’éducation Populaire ?')),
      'line 24: expected a question without a badge',
    ],
  ])('%s', (_, { name, content, options }, reason) => {
    const before = snapshot();
    expect(() => bring(name, content, options)).toThrow(reason);
    expect(() => bring(name, content, options)).toThrow(pathOf(name));
    expect(snapshot()).toEqual(before);
  });
});
