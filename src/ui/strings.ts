import type { Readership } from '../faq/types';

/** Every French text of the interface. `\u00a0` is the no-break space that French typography asks for. */
export const strings = {
  productName: 'FAQ Conseiller numérique',
  unofficial: 'non officiel',
  searchLabel: 'Chercher dans la FAQ',
  searchPlaceholder: 'Votre question\u00a0: «\u00a0qui paie l’examen\u00a0?\u00a0»',
  clear: 'Effacer',
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
  excerpt: 'Extrait',
  excerptMark: '…\u00a0(extrait)',
  fullAnswer: 'Réponse complète',
  helpCentreSource: 'centre d’aide officiel',
  updatedOn: (date: string): string => `mis à jour le ${date}`,
  dateUnknown: 'date inconnue',
  changed: 'Ce qui a changé depuis',
  noteSource: (label: string): string => `source\u00a0: ${label}`,
  checkedOn: (date: string): string => `vérifié le ${date}`,
  readOfficialArticle: 'Lire sur le site officiel',
  readOfficialCategory: 'Voir la page officielle de la FAQ',
  otherAnswers: (count: number): string =>
    count === 1 ? '1 autre réponse' : `${count}\u00a0autres réponses`,
  termExpansion: (expansion: string): string => `\u00a0: ${expansion}`,
  tooltipLabel: (term: string): string => `Réponse de la FAQ\u00a0: ${term}`,
  quickSearchLabel: 'Recherche dans la FAQ',
  connectionLost: 'L’extension vient d’être mise à jour\u00a0: rechargez la page.',
  readership: {
    'very-popular': 'Très lue',
    popular: 'Souvent lue',
    'some-reads': 'Parfois lue',
    'few-reads': 'Peu lue',
  } satisfies Record<Readership, string>,
  keyboardHints: '↑\u00a0↓ pour choisir, Entrée pour ouvrir, Échap pour revenir',
} as const;

/** A date as French people write it: "2022-12-09" gives "09/12/2022". */
export function frenchDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}
