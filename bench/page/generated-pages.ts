/** A page made for measuring. */
export interface GeneratedPage {
  readonly name: string;
  readonly html: string;
  readonly hasTerms: boolean;
}

// Everyday sentences of the platform; a term of the FAQ stands in one paragraph out of six.
const PLAIN = [
  'Les ateliers ont lieu chaque mardi à la médiathèque, sans inscription.',
  'Le conseiller accompagne les habitants dans leurs démarches en ligne.',
  'Cette rubrique présente les outils mis à disposition des équipes.',
  'Les statistiques du mois sont visibles dans le tableau ci-dessous.',
  'Prenez contact avec la mairie pour connaître les horaires de permanence.',
];
const WITH_TERMS = [
  'La formation initiale prépare au CCP1 et à la certification Pix.',
  'Votre OPCO peut rembourser les frais annexes de la formation.',
  'L’organisme de formation propose un test de positionnement.',
  'La structure d’accueil signe la convention de subvention.',
  'L’assiduité est une condition de la réussite à l’examen du CCP1.',
];
const BOLD = ['en ligne', 'chaque semaine', 'sur rendez-vous', 'gratuitement'];
const SECTIONS = 60;

/** The last words of every page with terms: once they are highlighted, all has been read. */
export const LAST_TERM = 'COSELEC';

/** The pages, from small to larger than any real one. `without-terms` has none of ours. */
export function generatePages(): GeneratedPage[] {
  return [
    pageOf('small', 40, true),
    pageOf('real', 700, true),
    pageOf('without-terms', 700, false),
    // 100,000 text nodes and 5 million characters.
    pageOf('largest', 33_333, true),
  ];
}

/** Each paragraph is three text nodes: what stands before, in and after a <b>. */
function pageOf(name: string, paragraphs: number, hasTerms: boolean): GeneratedPage {
  const inSection = Math.ceil(paragraphs / SECTIONS);
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const heading = index % inSection === 0 ? `<h2>Rubrique ${index}</h2>` : '';
    const first = pick(hasTerms && index % 6 === 0 ? WITH_TERMS : PLAIN, index);
    return `${heading}<p>${first} <b>${pick(BOLD, index)}</b> ${pick(PLAIN, index + 1)}</p>`;
  });
  const last = hasTerms ? `<h2>Fin</h2><p>${LAST_TERM}</p>` : '';
  const text = body.join('\n') + last;
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><main>${text}</main>`;
  return { name, html, hasTerms };
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
