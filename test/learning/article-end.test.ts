// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readArticle } from '../../src/learning/read-page';
import { AIDE } from '../support/articles';
import { readFormation } from '../support/formation';
import { NOW } from '../support/learned';
import { acceptedArticle, blocksOf } from '../support/read-pages';

const { entries } = readFormation();
const known = { entries, now: NOW };
const UNKNOWN = `${AIDE}/fr/article/une-page-1zz99zz/`;
const CALENDRIER = entries.find(({ id }) => id === 'calendrier');
if (CALENDRIER === undefined) throw new Error('No entry');

it.each<[string, object, string]>([
  [
    '<header><h1>Centre d’aide</h1></header><main><h1>Comment ouvrir un atelier ?</h1><p>Un local.</p></main><p>Mis à jour le 14/03/2024</p>',
    { title: 'Comment ouvrir un atelier ?', text: 'Un local.' },
    'of two headings, that of the main part is the title',
  ],
  [
    `<main><h1>${CALENDRIER.question}</h1><div class="csh-article-content-text"><p>${CALENDRIER.answer.text} et la fin.</p><p>Suite.</p></div><div><p>À lire aussi</p><p>Contactez-nous</p></div></main>`,
    { entryId: 'calendrier', updatedOn: undefined, text: expect.stringMatching(/Suite\.$/) },
    'without a date, the text ends with Crisp’s element',
  ],
  [
    `<main><h1>Vélos</h1><p>Mis à jour le 01/02/2024</p><div role="article">un<br>Mis à jour le 05/02/2024<br>deux</div><p>À lire aussi</p></main>`,
    { updatedOn: '2024-02-01', text: 'un\nMis à jour le 05/02/2024\ndeux' },
    'the element’s role is enough; a date inside the text is a line of it',
  ],
  [
    `<main><h1>Vélos</h1><div role="article">un</div><p>Mise à jour : 1/2/2024</p></main>`,
    { updatedOn: '2024-02-01', text: 'un' },
    'a date after the text',
  ],
  [
    `<h1>${CALENDRIER.question}</h1><p>Avis.</p><p>Mis à jour le 01/02/2024</p><p>${CALENDRIER.answer.text} et la fin.</p><p>Mis à jour le : 03/04/2025</p>`,
    {
      entryId: 'calendrier',
      updatedOn: '2025-04-03',
      text: expect.stringMatching(/^Avis\.\nMis à jour le 01\/02\/2024\n(?:.|\n)* et la fin\.$/),
    },
    'a line with a date before the excerpt ends nothing',
  ],
  [
    '<h1>Vélos</h1><p>un</p><p>Mis à jour le 01/02/2024</p><p>deux</p><p>Mis à jour le : 03/04/2025</p><p>Cet article a-t-il répondu à vos questions ?</p>',
    { updatedOn: '2025-04-03', text: 'un\nMis à jour le 01/02/2024\ndeux' },
    'of two dates, the one before the questions under the article ends it',
  ],
  [
    '<h1>Vélos</h1><p>un</p><p>Mis à jour le : 31/02/2023</p><p>Mis à jour le : 03/04/2025</p>',
    { updatedOn: '2025-04-03', text: 'un\nMis à jour le : 31/02/2023' },
    'a day that is none is no date',
  ],
])('%#: what an article is: %s', (html, expected) => {
  expect(acceptedArticle(readArticle(blocksOf(html), UNKNOWN, known))).toMatchObject(expected);
});
