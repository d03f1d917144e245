import { describe, expect, it } from 'vitest';
import { checkAssets } from '../../scripts/faq/check-assets';
import { prepareAssetFolder } from '../support/asset-folder';

const TODAY = new Date('2026-11-25');
// After any day on which a note may be checked: whether those are past is for `npm run faq:check` to say.
const LATER = new Date('2999-01-01');

const assets = prepareAssetFolder();

describe('the bundled data', () => {
  it('are well formed and fit together', () => {
    const { problems, summary } = checkAssets('assets/faq', LATER);
    expect(problems).toEqual([]);
    expect(summary).toMatch(/^\d+ questions in \d+ categories, \d+ notes/);
  });
});

describe('a fault is named with its place', () => {
  const add = (file: string, text: string) => () => assets.append(file, text);
  const swap = (file: string, text: string | RegExp, by: string) => () => assets.replace(file, text, by);
  it.each([
    [
      'a note on no question',
      swap('notes.yaml', '[calendrier, objectifs,', '[calendrier, objectif,'),
      'notes.yaml, note "volume-horaire": there is no question "objectif"',
    ],
    [
      'two notes of one id',
      swap('notes.yaml', 'id: organismes', 'id: volume-horaire'),
      'the note id "volume-horaire" stands twice',
    ],
    [
      'two questions of one id',
      swap('formation.sources.yaml', 'id: dispense', 'id: calendrier'),
      'the question id "calendrier" stands twice',
    ],
    [
      'two questions of one article',
      swap('formation.sources.yaml', '1f1xm5l/', '1fh1gis/'),
      'the article id "1fh1gis" stands twice',
    ],
    [
      'a query about a question that has gone',
      add('queries.jsonl', '{"q":"jury","relevant":["jury"],"style":"keyword"}\n'),
      'relevant names no question of the FAQ',
    ],
    ['sources without a text', add('perdu.sources.yaml', 'category: ['), 'perdu.sources.yaml'],
    [
      'a category under the name of another',
      swap('formation.sources.yaml', 'id: formation', 'id: autre'),
      'formation.txt: category.id in its sources is autre',
    ],
    [
      'a statement of a day to come',
      swap('statements.yaml', 'date: 2026-08', 'date: 2062-08'),
      'statements.yaml, "objectifs": date 2062-08 is yet to come',
    ],
    [
      'a page that treats a question today, but is not listed',
      swap('formation.sources.yaml', 'now: titre-mediateur-numerique', 'now: nowhere'),
      'the official page "nowhere"',
    ],
    [
      'a page that treats a question today, but is gone',
      swap('official-pages.yaml', /(id: titre-mediateur-numerique\n)/, '$1  gone: true\n'),
      'the question "deux-certifications": ',
    ],
    ['a note compared on a day to come', swap('notes.yaml', 'on: 2026-08', 'on: 2062-08'), 'is yet to come'],
    [
      'a day that no calendar has',
      swap('notes.yaml', 'on: 2026-08', 'on: 2026-02-31'),
      'checked.on: a day, a month, a year, or two years',
    ],
    [
      'an official page elsewhere',
      swap('official-pages.yaml', /url: \S+/, 'url: https://example.org/?conseiller-numerique.gouv.fr/'),
      'an https address on the official domain',
    ],
    [
      'a page that not everybody may read',
      swap('official-pages.yaml', /url: \S+/, 'url: https://metabase.conseiller-numerique.gouv.fr/x'),
      'an https address on the official domain',
    ],
    [
      'an address of another host',
      swap('notes.yaml', 'https://www.conseiller-numerique.gouv.fr/formation', 'https://example.org/'),
      'notes.yaml: 0.source.url: an https address on the official domain',
    ],
    [
      'a note that does not say how it was checked',
      swap('notes.yaml', '  checked: { on: 2026-08, in: repository }\n', ''),
      'notes.yaml: 1.checked',
    ],
    [
      'a note on a name beside an answer',
      swap('notes.yaml', 'weight: renames', 'weight: renames\n  entries: [objectifs]'),
      'none for one that renames',
    ],
    [
      'an anchor that stands in no text',
      swap('notes.yaml', 'words: "105h à 420h"', 'words: "106h à 420h"'),
      'notes.yaml, "volume-horaire": « 106h à 420h » stands in no text of its entries',
    ],
    [
      'a statement on no question',
      swap('statements.yaml', 'entry: objectifs', 'entry: objectif'),
      'statements.yaml: there is no question "objectif"',
    ],
    [
      'two statements on one question',
      swap('statements.yaml', 'entry: objectifs', 'entry: organismes-de-formation'),
      'the statement id "organismes-de-formation" stands twice',
    ],
    [
      'a statement that is too long',
      swap('statements.yaml', 'text: "', `text: "${'a'.repeat(240)}`),
      'statements.yaml: 0.text',
    ],
    [
      'a note on a page that is gone',
      swap('official-pages.yaml', /(url: \S+1f1xm5l\/)/, '$1\n  gone: true'),
      '1f1xm5l/ is gone or superseded',
    ],
    [
      'a topic whose page may not be offered',
      swap('topics.yaml', 'pages: [kit-de-communication]', 'pages: [label]'),
      'topics.yaml, "logo": "label" is no page that may be offered',
    ],
    [
      'a page that an unknown one supersedes',
      swap('official-pages.yaml', 'seen: 2025', 'seen: 2025\n  supersededBy: nowhere'),
      'there is no page "nowhere" to offer',
    ],
    [
      'an address without https',
      swap('formation.sources.yaml', /article: https/, 'article: http'),
      '.article: an address under https://aide.conseiller-numerique.gouv.fr/',
    ],
    [
      'an article that is none',
      swap(
        'formation.sources.yaml',
        /article: https\S+/,
        'article: https://aide.conseiller-numerique.gouv.fr/',
      ),
      'article: an article’s address',
    ],
    [
      'a category page that is none',
      swap('formation.sources.yaml', '/fr/category/', '/fr/article/'),
      'category.url: a category page’s address',
    ],
    [
      'a concept that leads to no question',
      swap('lexicon.yaml', 'entries: [calendrier, second-parcours]', 'entries: [calendar]'),
      'lexicon.yaml, "comite-de-selection": there is no question "calendar"',
    ],
    [
      'a highlighted term that no question speaks of',
      add('lexicon.yaml', '- { id: cra, label: CRA, highlight: true }\n'),
      'lexicon.yaml, "cra" is highlighted but no question speaks of it',
    ],
    [
      'a form of two concepts',
      swap('lexicon.yaml', 'forms: [test Pix, certification Pix]', 'forms: [test Pix, OPCO]'),
      'lexicon.yaml, "opco": « opco » is also a form of "pix"',
    ],
    [
      'a form declared shared without need',
      swap('lexicon.yaml', 'shared: [titre professionnel, m', 'shared: [titre, titre professionnel, m'),
      'lexicon.yaml, "remn": « titre » under shared has no other owner',
    ],
    [
      'phrasings of no question',
      add('phrasings/salaire.txt', 'combien on gagne par mois\n'),
      'phrasings/salaire.txt: there is no question "salaire"',
    ],
    [
      'a phrasing that stands twice',
      add('phrasings/calendrier.txt', 'Opérateur de COMPÉTENCES !\nopérateur de compétences !\n'),
      'phrasings/calendrier.txt: « opérateur de compétences ! » stands in calendrier.txt too',
    ],
    ['text without its source', add('formation.txt', 'Une de plus ?\nOui.Populaire'), 'formation.txt: line'],
    [
      'a category without its source list',
      add('autre.txt', 'Une de plus ?\nOui.Populaire'),
      'autre.sources.yaml',
    ],
    [
      'a field nobody knows',
      swap('topics.yaml', 'label: la rémunération', 'label: la rémunération\n  colour: red'),
      'topics.yaml: 0.colour',
    ],
  ])('%s', (_, damage, expected) => {
    damage();
    const { problems } = checkAssets(assets.path(), TODAY);
    expect(problems.join('\n')).toContain(expected);
  });
});

describe('a note that was compared with its page is to be looked at again after twelve months', () => {
  it.each([
    ['2025-11-26', 0],
    ['2025-11-24', 1],
  ])('checked on %s: %d warnings', (day, count) => {
    assets.replace('notes.yaml', '{ on: 2026-08, in: repository }', `{ on: ${day}, in: page }`);
    const { problems, warnings } = checkAssets(assets.path(), TODAY);
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(count);
    if (count > 0)
      expect(warnings[0]).toBe(`notes.yaml, "volume-horaire" was last compared with its source on ${day}`);
  });
});
