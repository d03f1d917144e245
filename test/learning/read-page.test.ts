// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ArticleOutcome, readArticle, readCategory } from '../../src/learning/read-page';
import {
  AIDE,
  ARTICLE_URLS,
  type ArticleFixture,
  articleAround,
  articleHtml,
  CONTINUATION,
  MARKUPS,
} from '../support/articles';
import { readFormation } from '../support/formation';
import { growthOf, MAX_GROWTH } from '../support/growth';
import { NOW } from '../support/learned';
import { acceptedArticle, blocksOf } from '../support/read-pages';

const { entries } = readFormation();
const known = { entries, now: NOW };
const UNKNOWN = `${AIDE}/fr/article/une-page-1zz99zz/`;

const readFixture = (name: ArticleFixture): ArticleOutcome =>
  readArticle(blocksOf(articleHtml(name)), ARTICLE_URLS[name], known);

describe('articles', () => {
  it('Crisp with notice, list, heading, link: all of the text, nothing of the frame', () => {
    const article = acceptedArticle(readFixture('absence-ou-echec'));
    expect(article).toMatchObject({
      id: '1f1xm5l',
      entryId: 'absence-ou-echec-aux-examens',
      updatedOn: '2023-11-29',
      links: [
        { label: 'la page sur la formation', url: 'https://www.conseiller-numerique.gouv.fr/formation' },
      ],
    });
    expect(article.text.split('\n')).toEqual([
      'Le premier marché public de formation a pris fin en avril 2023.',
      expect.stringMatching(/^Sur le fondement de la convention de subvention .* structure employeur :$/),
      expect.stringMatching(/^• les Conseillers numériques .* test Pix ;$/),
      expect.stringMatching(/^• les structures employeur .* épreuves\.$/),
      'En cas d’empêchement',
      'Une absence justifiée ouvre droit à une autre date. L’organisme la propose dans les deux mois, comme le dit la page sur la formation.',
    ]);
  });

  it('a list of what else to read makes no answer of the article before it', () => {
    const excerpt = entries.find(({ id }) => id === 'calendrier')?.answer.text ?? '';
    const { entryId, text } = acceptedArticle(
      readArticle(
        blocksOf(`<main><h1>Comment ouvrir un atelier ?</h1><p>Un local et des outils.</p>
          <p>Mis à jour le : 14/03/2024</p><section><p>${excerpt}</p></section></main>`),
        UNKNOWN,
        known,
      ),
    );
    expect(entryId).toBeUndefined();
    expect(text).toBe('Un local et des outils.');
  });

  it('a newer version, which no longer holds the excerpt, by its id, heading and date', () => {
    expect(acceptedArticle(readFixture('absence-ou-echec-newer'))).toMatchObject({
      entryId: 'absence-ou-echec-aux-examens',
      title: 'Que faire en cas d’absence ou d’échec aux examens ?',
      updatedOn: '2025-06-02',
      text: 'Prévenez votre organisme de formation dès que vous le pouvez.\n1. Une seconde session est proposée.\n2. La structure employeuse en est informée.',
      shape: 'pi1i1',
    });
  });

  it('an article that is not bundled, as one of its own', () => {
    expect(acceptedArticle(readFixture('atelier-velos'))).toMatchObject({
      entryId: undefined,
      updatedOn: '2024-03-14',
    });
  });

  describe.each(MARKUPS)('%s', (markup) => {
    it.each(entries.map((entry) => [entry.id, entry] as const))('%s is known by its excerpt', (id, entry) => {
      const read = readArticle(
        blocksOf(articleAround(entry, markup)),
        entry.source.kind === 'article' ? entry.source.url : UNKNOWN,
        known,
      );
      const article = acceptedArticle(read);
      expect(article.entryId).toBe(id);
      expect(article.text.split('\n')[0]).toBe('Avis en tête.');
      expect(article.text.endsWith(CONTINUATION)).toBe(true);
    });
  });

  it('by the excerpt alone, when address and title have changed', () => {
    const entry = { ...entryOf('frais-connexes'), question: 'Un tout autre titre' };
    const article = acceptedArticle(
      readArticle(blocksOf(articleAround(entry, 'crisp 2024')), UNKNOWN, known),
    );
    expect(article.entryId).toBe('frais-connexes');
  });

  it('without a heading, where a line is the question and the end is told', () => {
    const entry = entryOf('objectifs');
    const html = `<div>${entry.question}</div><div>${entry.answer.text} apprenant.</div><p>Mis à jour le : 01/02/2023</p>`;
    expect(acceptedArticle(readArticle(blocksOf(html), UNKNOWN, known)).entryId).toBe('objectifs');
  });

  it('with the date under the title', () => {
    const html =
      '<h1>T</h1><p>Mis à jour le : 01/02/2023</p><p>un</p><p>Cet article a-t-il répondu à vos questions ?</p>';
    expect(acceptedArticle(readArticle(blocksOf(html), UNKNOWN, known))).toMatchObject({
      text: 'un',
      updatedOn: '2023-02-01',
    });
  });
});

describe('refused', () => {
  const entry = entryOf('calendrier');
  const frame = (body: string) => `<h1>T</h1>${body}<p>Mis à jour le : 01/02/2023</p>`;
  it.each([
    [frame('<p>un</p>'), `http://aide.conseiller-numerique.gouv.fr/fr/article/a-1ab2cd3/`, 'address', 'http'],
    [
      frame('<p>un</p>'),
      'https://www.conseiller-numerique.gouv.fr/fr/article/a-1ab2cd3/',
      'address',
      'another host',
    ],
    [
      frame('<p>un</p>'),
      `${AIDE}.example.org/fr/article/a-1ab2cd3/`,
      'address',
      'a host that only begins so',
    ],
    [frame('<p>un</p>'), `${AIDE}:8443/fr/article/a-1ab2cd3/`, 'address', 'another port'],
    [frame('<p>un</p>'), `${AIDE}/fr/category/a-1ab2cd3/`, 'address', 'another page'],
    [articleHtml('error'), UNKNOWN, 'unproven', 'an error page, which has no date'],
    ['<p>un</p>', UNKNOWN, 'title', 'no title'],
    [frame(''), UNKNOWN, 'end', 'no text'],
    ['<h1>T</h1><p>un</p>', UNKNOWN, 'end', 'no end'],
    [
      articleHtml('calendrier-bare'),
      ARTICLE_URLS['calendrier-bare'],
      'end',
      'the excerpt in a page that tells no end: neither class names, nor a date, nor questions',
    ],
    [
      `<h1>${entry.question}</h1><p>Avis.</p><p>Mis à jour le 01/02/2024</p><p>${entry.answer.text} et la fin.</p>`,
      entry.source.url,
      'end',
      'a date before the excerpt, and no other end',
    ],
    [
      `<h1>${entry.question}</h1><p>autre</p><p>Partagez vos commentaires</p>`,
      entry.source.url,
      'unproven',
      'a known article that says something else, without a date',
    ],
    [
      frame('<p>un</p>').replace('2023', '2021'),
      entryOf('second-parcours').source.url,
      'older',
      'a version older than the bundled one',
    ],
    [frame('<p>un</p>').replace('2023', '2026').replace('/02/', '/12/'), UNKNOWN, 'future', 'a date to come'],
    [frame(`<p>${'mot '.repeat(10_001)}</p>`), UNKNOWN, 'size', 'a text longer than any article'],
    [frame('<p>un</p>').replace('T', 'T'.repeat(301)), UNKNOWN, 'size', 'a title longer than any'],
  ])('%#: %s', (html, url, reason) => {
    expect(readArticle(blocksOf(html), url, known)).toEqual({ kind: 'refused', reason });
  });
});

describe('a hostile article is text all the same', () => {
  const textOf = (body: string): string =>
    acceptedArticle(
      readArticle(blocksOf(`<h1>T</h1>${body}<p>Mis à jour le : 01/02/2023</p>`), UNKNOWN, known),
    ).text;
  it.each([
    [
      '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
      '<img src=x onerror=alert(1)>',
      'markup stays what it looks like',
    ],
    ['<script>alert(1)</script><style>p{}</style><p>un</p>', 'un', 'scripts and styles'],
    ['<p>a\u202eb\u2066c\u200fd\u061ce</p>', 'abcde', 'bidi overrides, isolates and marks'],
    ['<p>a\u0000b\u0007\u001b[31mc\u0085d</p>', expect.not.stringMatching(/\p{Cc}/u), 'control characters'],
    ['<p>a\u200bb\u00adc\u{e0041}d\ufeff</p>', 'abcd', 'characters that cannot be seen'],
    [
      '<p>e\u0301\u0301\u0301\u0301\u0301\u0301</p>',
      'e\u0301\u0301\u0301',
      'accents piled on the lines around',
    ],
    ['<p>a\ud800b</p>', expect.stringMatching(/^a.?b$/u), 'halves of characters'],
  ])('%j', (body, expected) => {
    expect(textOf(body)).toEqual(expected);
  });

  it('keeps only links to the web', () => {
    const html =
      '<h1>T</h1><p><a href="javascript:alert(1)">a</a><a href="data:text/html,x">b</a><a href="https://example.org/">c</a></p><p>Mis à jour le : 01/02/2023</p>';
    expect(acceptedArticle(readArticle(blocksOf(html), UNKNOWN, known)).links).toEqual([
      { label: 'c', url: 'https://example.org/' },
    ]);
  });
});

it('parameters and a new slug change nothing', () => {
  const blocks = blocksOf(articleHtml('absence-ou-echec'));
  const url = `${AIDE}/fr/article/un-autre-titre-1f1xm5l?bust=1700000000000#debut`;
  expect(acceptedArticle(readArticle(blocks, url, known))).toMatchObject({
    id: '1f1xm5l',
    url: `${AIDE}/fr/article/un-autre-titre-1f1xm5l/`,
    entryId: 'absence-ou-echec-aux-examens',
  });
});

function entryOf(id: string) {
  const entry = entries.find((known) => known.id === id);
  if (entry === undefined) throw new Error(id);
  return entry;
}

it.each(['a', '  a', 'é'])('refuses a box of one word of %j in time in proportion to it', (piece) => {
  const textOf = (length: number) => `${piece.repeat(length / piece.length)} b…`;
  const read = (text: string) =>
    readCategory(
      {
        kind: 'category',
        title: 'T',
        boxes: [{ url: `${AIDE}/fr/article/a-1zz99zz/`, texts: ['Qui ?', text] }],
      },
      ARTICLE_URLS.category,
    );
  expect(read(textOf(6_000))).toEqual([]);
  expect(growthOf(textOf, read, 6_000)).toBeLessThan(MAX_GROWTH);
});
