import type { Answer, Source } from '../faq/types';

/** Every French text of the interface. `\u00a0` is the no-break space that French typography asks for. */
export const strings = {
  productName: 'FAQ Conseiller numérique',
  unofficial: 'non officiel',
  searchLabel: 'Chercher dans la FAQ',
  searchPlaceholder: 'Votre question\u00a0: «\u00a0qui paie l’examen\u00a0?\u00a0»',
  close: 'Fermer',
  back: 'Retour aux résultats',
  results: 'Réponses',
  popular: 'Questions populaires',
  onThisPage: 'Termes de la FAQ sur cette page',
  resultCount: (count: number): string => (count === 1 ? '1\u00a0réponse' : `${count}\u00a0réponses`),
  noAnswer: 'Pas de réponse dans cette FAQ',
  noAnswerHint: 'Elle ne traite que de la formation et de la certification.',
  topicIsElsewhere: (topic: string): string => `Cette FAQ ne traite pas de\u00a0: ${topic}.`,
  seeTopic: (page: string): string => `Voir «\u00a0${page}\u00a0» sur le site officiel`,
  correctedTo: (words: string): string => `Résultats pour «\u00a0${words}\u00a0»`,
  searchAsTyped: (words: string): string => `Chercher «\u00a0${words}\u00a0» tel quel`,
  nearQuestion: 'Question proche\u00a0:',
  helpCentre: 'Chercher sur le centre d’aide officiel',
  extent: { excerpt: 'Extrait', full: 'Réponse complète' } satisfies Record<Answer['extent'], string>,
  excerptMark: '…\u00a0(extrait)',
  helpCentreSource: 'centre d’aide officiel',
  updatedOn: (date: string): string => `mis à jour le ${date}`,
  dateUnknown: 'date inconnue',
  changed: 'Ce qui a changé depuis',
  noteSource: (label: string): string => `source\u00a0: ${label}`,
  checkedOn: (date: string): string => `vérifié le ${date}`,
  dated: (date: string): string => `du ${date}`,
  readOfficial: {
    article: 'Lire sur le site officiel',
    category: 'Voir la page officielle de la FAQ',
  } satisfies Record<Source['kind'], string>,
  copy: 'Copier avec la source',
  copied: 'Copié\u00a0: question, réponse et source.',
  notCopied: 'La copie n’a pas abouti\u00a0: sélectionnez le texte, puis Ctrl+C.',
  copiedOn: (date: string): string =>
    `Copié le ${date} de l’extension FAQ Conseiller numérique (non officiel).`,
  report: 'Signaler une réponse périmée',
  reportSubject: 'FAQ\u00a0: une réponse périmée',
  reportBody: (question: string, url: string): string =>
    `Bonjour,\n\nCette réponse du centre d’aide me semble périmée\u00a0:\n${question}\n${url}\n\nCe qui a changé\u00a0: `,
  otherAnswers: (count: number): string =>
    count === 1 ? '1 autre réponse' : `${count}\u00a0autres réponses`,
  termExpansion: (expansion: string): string => `\u00a0: ${expansion}`,
  tooltipLabel: (term: string): string => `Réponse de la FAQ\u00a0: ${term}`,
  quickSearchLabel: 'Recherche dans la FAQ',
} as const;

/** A date as French people write it: "2022-12-09" gives "09/12/2022". */
export function frenchDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
