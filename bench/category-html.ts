import type { FaqEntry } from '../src/faq/entry';

const HELP_CENTRE = 'https://aide.conseiller-numerique.gouv.fr/fr';
// The help centre cuts listed texts at this length.
const MAX_EXCERPT = 400;

/** A category page of the help centre with these questions, as a browser saves it, identified by `number`. */
export function categoryHtml(entries: readonly FaqEntry[], number: number): string {
  const title = `Rubrique d’essai ${number}`;
  const items = entries.map(({ question, answer }, index) => {
    const article = `${HELP_CENTRE}/article/question-${number}-${index}-${number}x${index}/`;
    return `<li><a href="${article}" class="csh-box csh-box-link"><span>${question}</span><span>${answer.text.slice(0, MAX_EXCERPT)}</span><span>Peu de lectures</span></a></li>`;
  });
  return `<!doctype html><html lang="fr"><head><title>${title}</title>
<link rel="canonical" href="${HELP_CENTRE}/category/rubrique-essai-${number}-${number}z/"></head>
<body><div class="csh-category"><h1>${title}</h1><section><ul class="csh-category-section-list">
${items.join('\n')}
</ul></section></div></body></html>`;
}
