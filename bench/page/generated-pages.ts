/** A page made for measuring. */
export interface GeneratedPage {
  readonly name: string;
  readonly html: string;
  readonly hasTerms: boolean;
  /** mark.js takes minutes for the others. */
  readonly isForMarkJs?: boolean;
  /** An expression, run in the page at rest, that gives a promise. */
  readonly act?: string;
}

// Everyday sentences of the platform; a term of the FAQ is in one paragraph of six.
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

/** Last word of every page with terms: once it is highlighted, all has been read. */
export const LAST_TERM = 'REMN';
const END = `<h2>Fin</h2><p>${LAST_TERM}</p>`;

const FRAME = 'new Promise(requestAnimationFrame)';
const ADD_AT_ONCE =
  "document.querySelector('main').insertAdjacentHTML('afterbegin', '<p>Votre OPCO rembourse les frais.</p>'.repeat(130_000))";
const APPEND_FOR_TEN_SECONDS = `(async () => {
  for (const end = performance.now() + 10_000; performance.now() < end; await ${FRAME})
    document.querySelector('main').insertAdjacentHTML('beforeend', '<p>Votre OPCO rembourse les frais.</p>');
})()`;

/** Pages from small to larger than any real one, and pages that are large in one way only. */
export function generatePages(): GeneratedPage[] {
  const comparable = [
    pageOf('small', 40, true),
    pageOf('real', 700, true),
    pageOf('without-terms', 700, false),
    // 100,000 text nodes and 5 million characters.
    pageOf('largest', 33_333, true),
  ];
  return [
    ...comparable.map((page) => ({ ...page, isForMarkJs: true })),
    {
      name: 'inline-nodes',
      html: htmlOf(`<p>${'<b>mot</b> OPCO '.repeat(50_000)}</p>${END}`),
      hasTerms: true,
    },
    { name: 'one-text-node', html: htmlOf(`<p>${'OPCO '.repeat(100_000)}</p>${END}`), hasTerms: true },
    { ...pageOf('added-at-once', 40, true), act: ADD_AT_ONCE },
    { ...pageOf('feed', 700, true), act: APPEND_FOR_TEN_SECONDS },
  ];
}

/** Each paragraph has three text nodes: before, in and after a <b>. */
function pageOf(name: string, paragraphs: number, hasTerms: boolean): GeneratedPage {
  const inSection = Math.ceil(paragraphs / SECTIONS);
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const heading = index % inSection === 0 ? `<h2>Rubrique ${index}</h2>` : '';
    const first = pick(hasTerms && index % 6 === 0 ? WITH_TERMS : PLAIN, index);
    return `${heading}<p>${first} <b>${pick(BOLD, index)}</b> ${pick(PLAIN, index + 1)}</p>`;
  });
  return { name, html: htmlOf(body.join('\n') + (hasTerms ? END : '')), hasTerms };
}

function htmlOf(main: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title><main>${main}</main>`;
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}
