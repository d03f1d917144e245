import { readFileSync } from 'node:fs';
import type { FaqEntry } from '../../src/faq/entry';

/** The origin of the help centre's fixtures. */
export const AIDE = 'https://aide.conseiller-numerique.gouv.fr';

/** The addresses of the pages in `test/fixtures/articles`. */
export const ARTICLE_URLS = {
  'absence-ou-echec': `${AIDE}/fr/article/que-se-passe-t-il-en-cas-de-non-presentation-ou-dechec-aux-examens-de-certification-1f1xm5l/`,
  'absence-ou-echec-newer': `${AIDE}/fr/article/que-faire-en-cas-dabsence-1f1xm5l/`,
  'calendrier-bare': `${AIDE}/fr/article/quel-est-le-calendrier-de-la-formation-ipolnd/`,
  'atelier-velos': `${AIDE}/fr/article/comment-ouvrir-un-atelier-de-reparation-de-velos-1gg3hh4/`,
  error: `${AIDE}/fr/article/rien-1zz77zz/`,
  category: `${AIDE}/fr/category/la-formation-des-conseillers-numeriques-1dj9ogr/`,
} as const;

/** A page of `test/fixtures/articles`. */
export type ArticleFixture = keyof typeof ARTICLE_URLS;

/** The HTML of a page of `test/fixtures/articles`. */
export function articleHtml(name: ArticleFixture): string {
  return readFileSync(`test/fixtures/articles/${name}.html`, 'utf8');
}

/** The text after the excerpt in the pages of {@link articleAround}. */
export const CONTINUATION = 'Suite écrite pour l’essai, qui ne figure dans aucun extrait.';

/** The three kinds of article markup to read. */
export const MARKUPS = ['crisp 2021', 'crisp 2024', 'no class names'] as const;

/** A page whose article has a notice, the entry's excerpt and a continuation. */
export function articleAround({ question, answer }: FaqEntry, markup: (typeof MARKUPS)[number]): string {
  // As on the site: "•" on the category page is a list in the article.
  const [first = '', ...items] = answer.text.split(' • ');
  const end = '<p>Mis à jour le : 29/11/2023</p>';
  if (markup === 'no class names') {
    const list = items.map((item) => `<li>${item}</li>`).join('');
    return `<main><h1>${question}</h1><div><aside>Avis en tête.</aside><p>${first}</p><ul>${list}</ul><p>${CONTINUATION}</p></div></main>${end}`;
  }
  const list = items
    .map((item) => `<span data-type="*" class="csh-markdown csh-markdown-list">${item}</span>`)
    .join('<br class="csh-new-line">');
  const notice = '<span data-type="|" class="csh-markdown csh-markdown-emphasis">Avis en tête.</span>';
  const text = [notice, first, list, CONTINUATION].join('<br class="csh-new-line"><br class="csh-new-line">');
  const root = markup === 'crisp 2021' ? 'div' : 'main';
  return `<${root} role="main" class="csh-article-content"><article class="csh-text-wrap"><div class="csh-article-content-header"><h1>${question}</h1></div><div role="article" class="csh-article-content-text">${text}${end}</div></article></${root}>`;
}
